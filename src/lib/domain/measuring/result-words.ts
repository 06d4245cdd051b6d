import type { Instrument } from './instrument.ts';
import type { AreaResult, Result } from './result.ts';
import { marginIn } from './with-norm.ts';

/** How a score stands to what the role asks, as far as the margin lets one say. */
export type Standing =
  'none' | 'not-asked' | 'less' | 'close-below' | 'about' | 'close-above' | 'more';

/**
 * Below or above only when the difference is larger than the margin; "about" within half of it. Judged by the
 * figures as they are shown, to a tenth. A score without the role, or the role without a score, stands nowhere.
 */
export function standingOf(area: AreaResult, half: number): Standing {
  if (area.score === undefined) return 'none';
  if (area.asks === undefined) return 'not-asked';
  const [difference, margin] = [
    Math.round(area.score * 10) - area.asks * 10,
    Math.round(half * 10),
  ];
  if (Math.abs(difference) <= margin / 2) return 'about';
  if (difference < -margin) return 'less';
  if (difference > margin) return 'more';
  return difference < 0 ? 'close-below' : 'close-above';
}

/** Whose result it is: the reader's own, or somebody's by first name. */
export type Whose = { reader: 'self' } | { reader: 'other'; name: string };

/** What the role asks is a guess, and is told as somebody's. */
function thinking(whose: Whose): string {
  return whose.reader === 'self' ? 'you think' : `${whose.name} thinks`;
}

/** The sentence under an area's name. What the role asks is somebody's guess, and is told as theirs. */
export function areaSentence(
  area: AreaResult,
  half: number,
  whose: Whose = { reader: 'self' },
): string {
  if (area.score === undefined)
    return `No mark yet: ${area.answered} of ${area.of} answers count, and it takes ${area.needed}.`;
  const think = thinking(whose);
  switch (standingOf(area, half)) {
    case 'less':
      return `Less than ${think} the role asks`;
    case 'close-below':
      return `Close to what ${think} the role asks, a little under`;
    case 'about':
      return `About what ${think} the role asks`;
    case 'close-above':
      return `Close to what ${think} the role asks, a little over`;
    case 'more':
      return `More than ${think} the role asks`;
    default:
      return whose.reader === 'self'
        ? 'You have not said yet what the role asks here.'
        : `${whose.name} has not said what the role asks here.`;
  }
}

/** What is said at the top: how the areas stand to what the role asks, and what there is most to talk about. */
export function headline(
  instrument: Instrument,
  result: Result,
  whose: Whose = { reader: 'self' },
): { well: string; talk: string } {
  const scored = result.areas.filter(({ score }) => score !== undefined);
  if (scored.length === 0)
    return {
      well: 'There are too few answers to say anything yet.',
      talk: 'More answers would help.',
    };
  const asked = scored.filter(({ asks }) => asks !== undefined);
  if (asked.length === 0)
    return {
      well: 'These are the answers as they stand.',
      talk: 'What the next role asks has not been said yet.',
    };
  const halfOf = (area: AreaResult) => marginIn(result, area.id).half;
  const standing = (wanted: readonly Standing[]) =>
    asked.filter((area) => wanted.includes(standingOf(area, halfOf(area))));
  const well = standing(['about', 'close-above', 'more']);
  const less = standing(['less']).sort(byGap);
  const closeBelow = standing(['close-below']).sort(byGap);
  const toTalk = less.length > 0 ? less : closeBelow;
  const asks = `${thinking(whose)} the role asks`;
  // "Every area" is every area that there is, not those alone that have a mark.
  const isEvery = (areas: readonly AreaResult[]) => areas.length === result.areas.length;
  const of = (areas: readonly AreaResult[]) => areaNames(instrument, areas, 'and');
  const sentences = [
    well.length === 0
      ? []
      : isEvery(well)
        ? [`In every area this is ${wellWords(well, halfOf, asks)}.`]
        : [`${capital(of(well))}: ${wellWords(well, halfOf, asks)}.`],
    // Named here where others come before it in what there is to talk about, or nothing else could be said.
    closeBelow.length === 0 || (closeBelow === toTalk && well.length > 0)
      ? []
      : isEvery(closeBelow)
        ? [`In every area this is close to what ${asks}, a little under.`]
        : closeBelow === toTalk
          ? [`Where the two can be compared, this is close to what ${asks}, a little under.`]
          : [`${capital(of(closeBelow))}: close to what ${asks}, a little under.`],
    less.length < asked.length
      ? []
      : isEvery(less)
        ? [`In every area ${thinking(whose)} the role asks more than this. That is what it is for.`]
        : [`Where the two can be compared, this is less than ${asks}.`],
  ];
  return {
    well: sentences.flat().join(' '),
    talk:
      toTalk.length === 0
        ? 'No area stands out as the one to talk about.'
        : isEvery(toTalk) && !standsApart(toTalk, halfOf)
          ? `No area stands out: start with what matters most to ${whose.reader === 'self' ? 'you' : whose.name}.`
          : `Most to talk about: ${of(isEvery(toTalk) ? toTalk.slice(0, 1) : toTalk)}.`,
  };
}

/** How areas stand of which none is under what the role asks. */
function wellWords(
  areas: readonly AreaResult[],
  halfOf: (area: AreaResult) => number,
  asks: string,
): string {
  const all = (standing: Standing) =>
    areas.every((area) => standingOf(area, halfOf(area)) === standing);
  if (all('more')) return `more than ${asks}`;
  if (all('close-above')) return `close to what ${asks}, a little over`;
  return all('about') ? `about what ${asks}` : `about what ${asks}, or more`;
}

/** "Communication and staying steady"; with commas where a name has an "and" of its own. */
export function areaNames(
  instrument: Instrument,
  areas: readonly { id: string }[],
  word: 'and' | 'or',
): string {
  const names = areas.map(
    ({ id }) => instrument.areas.find((area) => area.id === id)?.inSentence ?? id,
  );
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const comma = names.length > 2 || names.some((name) => / (and|or) /.test(name)) ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${word} ${last}`;
}

/** What the marks leave out, or nothing where they leave out nothing. */
export function leftOutSentence({
  unanswered,
  didNotComeUp,
}: Pick<Result, 'unanswered' | 'didNotComeUp'>): string | undefined {
  if (unanswered + didNotComeUp === 0) return undefined;
  return [
    ...(unanswered > 0 ? [`${unanswered} not answered.`] : []),
    ...(didNotComeUp > 0 ? [`${didNotComeUp} didn’t come up.`] : []),
    `${unanswered + didNotComeUp === 1 ? 'It is' : 'They are'} left out of the marks.`,
  ].join(' ');
}

function gapOf({ asks = 0, score = 0 }: AreaResult): number {
  return asks - score;
}

function byGap(a: AreaResult, b: AreaResult): number {
  return gapOf(b) - gapOf(a);
}

/** Whether the first, by gap, is further from what the role asks than the next by more than a margin. */
function standsApart(
  [first, next]: readonly AreaResult[],
  halfOf: (area: AreaResult) => number,
): boolean {
  if (first === undefined || next === undefined) return first !== undefined;
  return gapOf(first) - gapOf(next) > Math.max(halfOf(first), halfOf(next));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Usually", "Didn't come up", or "Not answered yet". */
export function answerInWords(
  instrument: Instrument,
  value: Result['talk'][number]['value'],
): string {
  if (value === 'did-not-come-up') return instrument.didNotComeUp;
  if (typeof value !== 'number') return 'Not answered yet';
  return instrument.options[value - 1] ?? 'Not answered yet';
}

/** An answer in words; of a reversed statement with what it would be better to read there. */
export function answerRead(
  instrument: Instrument,
  statement: string,
  value: Result['talk'][number]['value'],
): string {
  const isReversed = instrument.statements.find(({ id }) => id === statement)?.reversed === true;
  const words = answerInWords(instrument, value);
  return isReversed && typeof value === 'number' ? `${words} (here, less often is better)` : words;
}
