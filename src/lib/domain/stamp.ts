/**
 * A hybrid logical clock's stamp, `<ms>.<counter>.<device>`: milliseconds in 13 digits, a counter in four
 * of base 36, the device's id. Stamps sort as text, and a device never gives the same one twice.
 */
export type Stamp = string;

const largestCounter = 36 ** 4 - 1;

/** A stamp further ahead of this device's clock than this counts as now: its clock was wrong. */
export const toleratedLeadMs = 5 * 60_000;

function stampOf(ms: number, counter: number, device: string): Stamp {
  return `${String(ms).padStart(13, '0')}.${counter.toString(36).padStart(4, '0')}.${device}`;
}

/** The milliseconds in a stamp. */
export function stampTime(stamp: Stamp): number {
  return Number(stamp.slice(0, 13));
}

/** The stamp that follows `last` on this device, at `now` (corrected milliseconds since 1970). */
export function nextStamp(last: Stamp | undefined, now: number, device: string): Stamp {
  if (last === undefined || now > stampTime(last)) return stampOf(now, 0, device);
  const counter = Number.parseInt(last.slice(14, 18), 36) + 1;
  return counter > largestCounter
    ? stampOf(stampTime(last) + 1, 0, device)
    : stampOf(stampTime(last), counter, device);
}

/** The stamp as it counts at `now`: one from a clock that runs far ahead is brought back to now. */
export function countedStamp(stamp: Stamp, now: number): Stamp {
  return stampTime(stamp) > now + toleratedLeadMs ? stampOf(now, 0, stamp.slice(19)) : stamp;
}
