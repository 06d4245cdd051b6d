import * as z from 'zod/mini';
import type { Stamp } from './stamp.ts';

/** Evidence in somebody's own words, with what its writer had before them when they wrote it. */
export const Evidence = z.object({
  text: z.string().check(z.maxLength(10_000)),
  at: z.string(),
  /** By device, the stamp of the latest text of that device which this one takes the place of. */
  over: z.record(z.string(), z.string()),
});
export type Evidence = z.infer<typeof Evidence>;

type ByCompetency = Readonly<Record<string, readonly Evidence[]>>;

/** The device in a stamp. */
function deviceOf(stamp: Stamp): string {
  return stamp.slice(19);
}

/** Whether a text was written on a device. */
export function isFrom({ at }: Evidence, device: string): boolean {
  return deviceOf(at) === device;
}

/** Whether `later` was written by somebody who had `earlier` before them. */
function takesThePlaceOf(later: Evidence, earlier: Evidence): boolean {
  const known = later.over[deviceOf(earlier.at)];
  return known !== undefined && known >= earlier.at;
}

/**
 * The text that a box on a device shows: what was written there, or else the latest. The others stand beneath it.
 * @param standing the latest first
 */
export function inTheBox(standing: readonly Evidence[], device: string): Evidence | undefined {
  return standing.find((one) => isFrom(one, device)) ?? standing[0];
}

/**
 * What stands after somebody wrote a text on a device: in the place of what was written there before, and of those whose
 * stamps are `taken`, which they had in the box. All others stay, until they are put together with it: nothing that was
 * written elsewhere goes because somebody types here.
 */
export function withText(
  standing: readonly Evidence[],
  text: string,
  at: Stamp,
  taken: readonly string[],
): Evidence[] {
  const isTaken = (one: Evidence) => deviceOf(one.at) === deviceOf(at) || taken.includes(one.at);
  return [
    newEvidence(text, at, standing.filter(isTaken)),
    ...standing.filter((one) => !isTaken(one)),
  ];
}

/** A text that takes the place of all that stands there now. Empty text is how one is deleted. */
export function newEvidence(text: string, at: Stamp, now: readonly Evidence[]): Evidence {
  const over: Record<string, string> = {};
  const note = (stamp: Stamp) => {
    const device = deviceOf(stamp);
    if ((over[device] ?? '') < stamp) over[device] = stamp;
  };
  for (const one of now) {
    note(one.at);
    Object.values(one.over).forEach(note);
  }
  return { text, at, over };
}

/**
 * Of each competency the texts that no other took the place of, in the order of their stamps. Commutative,
 * associative and idempotent, since what a text takes the place of includes what that one did.
 */
export function mergeEvidence(a: ByCompetency, b: ByCompetency): Record<string, Evidence[]> {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(
    keys.map((key) => {
      const all = new Map([...(a[key] ?? []), ...(b[key] ?? [])].map((one) => [one.at, one]));
      const texts = [...all.values()];
      const left = texts.filter((one) => !texts.some((other) => takesThePlaceOf(other, one)));
      return [key, left.sort((x, y) => (x.at < y.at ? -1 : 1))];
    }),
  );
}
