import { dayText } from '../domain/journal/about-day.ts';
import { longDay } from '../domain/placement/placement-words.ts';
import { daysOf } from '../domain/placement/placement.ts';
import type { Device } from './device.svelte.ts';
import { schoolName } from './placement-school.ts';
import { placementsOf } from './placements.svelte.ts';

/** How many days ahead a day in another school is told of. */
const soonDays = 7;
const dayMs = 24 * 60 * 60_000;

/** The next day in another school within a week, today included; undefined where there is none. */
export function daySoon(device: Device): { placement: string; line: string } | undefined {
  const { inHand } = placementsOf(device);
  if (inHand === undefined) return undefined;
  const [today, last] = [dayText(device.now()), dayText(device.now() + soonDays * dayMs)];
  const day = daysOf(inHand).find(({ on }) => on >= today && on <= last);
  if (day === undefined) return undefined;
  const when = day.on === today ? 'Today' : longDay(day.on);
  const name = schoolName(device, inHand);
  return {
    placement: inHand.placement,
    line: `${when}, ${day.from}: ${name === '' ? 'your internship' : name}`,
  };
}
