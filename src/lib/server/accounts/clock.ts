/** The current time in milliseconds since 1970. Given to whoever needs it, so that tests can set it. */
export type Clock = () => number;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** ISO 8601. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
