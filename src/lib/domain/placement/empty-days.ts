import { proposedOutline, timetable, type MenuItem, type OutlineItem } from './outline.ts';
import type { Placement } from './placement.ts';

/** What is planned of a placement. */
type Planned = Pick<Placement, 'days' | 'items' | 'order'>;

/**
 * The days that have nothing yet and for which an outline can be put together: those to come, and where all are over, those.
 * @param today as `2026-11-26`
 */
export function daysToPlan(placement: Planned, today: string) {
  const days = timetable(placement);
  const isOver = days.every(({ on }) => on < today);
  return days.filter(({ on, items }) => items.length === 0 && (isOver || on >= today));
}

/**
 * An outline for the days that have none. A day that has one counts as a day that was or will be: what is on it does not come
 * again before everything has come once, and the briefing is on the first of all. A day that is over without one was none.
 * @param focus ids of competencies
 */
export function outlineForEmpty(
  placement: Planned,
  today: string,
  menu: readonly MenuItem[],
  focus: readonly string[],
): Omit<OutlineItem, 'id'>[] {
  const empty = daysToPlan(placement, today);
  const days = timetable(placement).filter((day) => day.items.length > 0 || isIn(empty, day.on));
  return proposedOutline(days, menu, focus, {
    isPlanned: (on) => !isIn(empty, on),
    has: days.flatMap(({ items }) => items.flatMap((item) => item.menu ?? [])),
  });
}

function isIn(days: readonly { on: string }[], on: string): boolean {
  return days.some((day) => day.on === on);
}
