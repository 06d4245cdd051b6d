import { dayProblem, dayText } from '../journal/about-day.ts';
import { ukDay } from '../uk-dates.ts';
import { dayInWords, longDay } from './placement-words.ts';

/**
 * What is wrong with a day in another school, in the words of whoever chose it; undefined where nothing is. A slip of the finger in
 * the year is far away; what somebody catches up on is of this school year or the last.
 * @param now in milliseconds since 1970
 */
export function placementDayProblem(text: string, now: number): string | undefined {
  const wrong = dayProblem(text, now);
  if (wrong !== undefined) return wrong;
  return text < yearBefore(now)
    ? `${longDay(text)} is more than 12 months ago. Is the year right?`
    : undefined;
}

/** The same day of the year before, as `2025-11-27`; of 29 February the day that there was not, which comes before 1 March. */
function yearBefore(now: number): string {
  const { year } = ukDay(now);
  return `${year - 1}${dayText(now).slice(4)}`;
}

/**
 * What is asked before days are put in that are over, or at a weekend; undefined where nothing is. The first word on a day that
 * is over says its weekday, which is enough.
 */
export function dayQuestion(days: readonly string[], now: number): string | undefined {
  const today = dayText(now);
  const over = days.filter((on) => on < today);
  const atWeekend = days.filter((on) => weekendDay(on) !== undefined);
  const [first = ''] = over;
  const said = [
    ...(over.length === 0
      ? []
      : over.length === 1
        ? [`${dayInWords(first, now)} is over.`]
        : [`${over.length} of these days are over.`]),
    ...(days.length === 1 && over.length === 1 ? [] : weekendWords(days, atWeekend)),
  ];
  if (said.length === 0) return undefined;
  return `${said.join(' ')} Add ${days.length === 1 ? 'it' : 'them'} anyway?`;
}

function weekendWords(days: readonly string[], atWeekend: readonly string[]): string[] {
  const [first = ''] = atWeekend;
  if (atWeekend.length === 0) return [];
  if (days.length === 1) return [`That is a ${weekendDay(first) ?? ''}.`];
  return atWeekend.length === 1
    ? ['One of these days is at a weekend.']
    : [`${atWeekend.length} of these days are at a weekend.`];
}

function weekendDay(on: string): string | undefined {
  const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
  return weekday === 6 ? 'Saturday' : weekday === 0 ? 'Sunday' : undefined;
}
