import { ukDate } from '../uk-dates.ts';
import { dueness, targetStateWords, type Target } from './target.ts';

/** A day such as `2026-12-12`, in words. */
export function dayWords(day: string): string {
  return ukDate(`${day}T12:00:00Z`);
}

/** When a target is, or what became of it: "By 12 December 2026", and never a reproach. */
export function byWords(target: Pick<Target, 'state' | 'by' | 'at'>, now: number): string {
  if (target.state !== 'open') return `${targetStateWords[target.state]}, ${ukDate(target.at)}`;
  const day = dayWords(target.by);
  switch (dueness(target, now)) {
    case 'late':
      return `Was for ${day}. What became of it?`;
    case 'soon':
      return `By ${day}, which is near`;
    case 'later':
      return `By ${day}`;
  }
}

/** Targets in one line: "2 open, the next by 12 December 2026". */
export function targetsLine(targets: readonly Pick<Target, 'state' | 'by'>[]): string {
  const open = targets.filter(({ state }) => state === 'open');
  const [next] = open.map(({ by }) => by).sort();
  if (next === undefined)
    return targets.length === 0 ? 'None yet' : `${targets.length} settled, none open`;
  return open.length === 1
    ? `One, by ${dayWords(next)}`
    : `${open.length} open, the next by ${dayWords(next)}`;
}
