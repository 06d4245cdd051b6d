import type { Instrument } from './instrument.ts';
import type { AreaResult, Result } from './result.ts';

/** Whose judgement of the role stands beside the score. */
export type Reader = 'self' | 'coach';

/** How a score stands to what the role asks, as far as the margin lets one say. */
export type Standing =
  'none' | 'not-asked' | 'less' | 'close-below' | 'about' | 'close-above' | 'more';

/**
 * Below or above only when the difference is larger than the margin; "about" within half of it. A score
 * without the role, or the role without a score, stands nowhere.
 */
export function standingOf(area: AreaResult, half: number): Standing {
  if (area.score === undefined) return 'none';
  if (area.asks === undefined) return 'not-asked';
  const difference = area.score - area.asks;
  if (Math.abs(difference) <= half / 2) return 'about';
  if (difference < -half) return 'less';
  if (difference > half) return 'more';
  return difference < 0 ? 'close-below' : 'close-above';
}

const standingWords: Readonly<Record<Standing, string>> = {
  none: '',
  'not-asked': 'Nobody has said yet what the next role asks here.',
  less: 'Less than the next role asks',
  'close-below': 'Close to what the next role asks, a little under',
  about: 'About what the next role asks',
  'close-above': 'Close to what the next role asks, a little over',
  more: 'More than the next role asks',
};

/** The sentence under an area's name. */
export function areaSentence(area: AreaResult, half: number): string {
  if (area.score === undefined)
    return `No mark yet: ${area.answered} of ${area.of} answered, and it takes ${area.needed}.`;
  return standingWords[standingOf(area, half)];
}

/** The two sentences at the top: where somebody stands well, and what there is most to talk about. */
export function headline(instrument: Instrument, result: Result): { well: string; talk: string } {
  const named = (areas: readonly AreaResult[]) =>
    listInWords(
      areas.map(({ id }) => instrument.areas.find((area) => area.id === id)?.inSentence ?? id),
    );
  const scored = result.areas.filter(({ score }) => score !== undefined);
  if (scored.length === 0)
    return {
      well: 'There are too few answers to say anything yet.',
      talk: 'Answer a few more when you can.',
    };
  const asked = scored.filter(({ asks }) => asks !== undefined);
  if (asked.length === 0)
    return {
      well: 'Here is how you answered.',
      talk: 'Say what the next role asks, to see both side by side.',
    };
  const { half } = result.margin;
  const standing = (wanted: readonly Standing[]) =>
    asked.filter((area) => wanted.includes(standingOf(area, half)));
  const well = standing(['about', 'close-above', 'more']);
  const less = standing(['less']).sort(byGap);
  const closeBelow = standing(['close-below']).sort(byGap);
  const toTalk = less.length > 0 ? less : closeBelow;
  return {
    well:
      well.length === 0
        ? 'The next role asks more than you do now, and that is what it is for.'
        : well.length === asked.length
          ? 'In every area you are about where the next role asks you to be.'
          : `${capital(named(well))}: about what the next role asks, or more.`,
    talk:
      toTalk.length === 0
        ? 'Nothing stands out beyond the margin.'
        : `Most to talk about: ${named(toTalk)}.`,
  };
}

function byGap(a: AreaResult, b: AreaResult): number {
  const gap = ({ asks = 0, score = 0 }: AreaResult) => asks - score;
  return gap(b) - gap(a);
}

/** "one", "one and two", "one, two and three". */
export function listInWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
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

/** What the person reads about the margin. */
export const roughGuide = "A rough guide: we don't yet know exactly how rough.";
