import type { RoughCount } from '#lib/domain/measuring/annex/coverage.ts';
import type { AreaReliability } from '#lib/domain/measuring/annex/area-reliability.ts';
import type { GroupChange } from '#lib/domain/measuring/annex/group-change.ts';
import type { Share } from '#lib/domain/measuring/annex/shown.ts';
import type { StatementFigures, Trouble } from '#lib/domain/measuring/annex/statement-figures.ts';

const signed = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 2,
  signDisplay: 'exceptZero',
});
const plain = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 });

/** "0.80", "−0.12". */
export function figureWords(value: number): string {
  return plain.format(value).replace('-', '−');
}

/** "+0.12", "−0.12", "0.00": of a difference. */
export function differenceWords(value: number): string {
  return signed.format(value).replace('-', '−');
}

export function roughCountWords(count: RoughCount): string {
  switch (count.state) {
    case 'at-least':
      return `At least ${count.count}`;
    case 'fewer-than-five':
      return 'Fewer than 5';
    case 'too-few-to-say':
      return 'Not said';
  }
}

export const shareWords: Readonly<Record<Share, string>> = {
  'fewer-than-five': 'Fewer than 5',
  'up-to-a-quarter': 'Up to a quarter',
  'over-a-quarter': 'More than a quarter',
  'over-half': 'More than half',
};

/** Why an area has no reliability; undefined where it has. */
export function noReliabilityWords(reliability: AreaReliability): string | undefined {
  switch (reliability.state) {
    case 'measured':
      return undefined;
    case 'waiting':
      return 'Waiting for 30 people who answered every statement of this area';
    case 'no-one-thing':
      return 'None: here these statements do not go together as one area';
  }
}

/** Said beside figures that hold looks of both modes. */
export const bothModes = 'Some answered alone and some with a facilitator';

/** Why an area has no change; undefined where it has. */
export function noChangeWords(change: GroupChange): string | undefined {
  switch (change.state) {
    case 'measured':
      return undefined;
    case 'waiting':
      return 'Waiting for 30 people with a mark at both looks';
    case 'all-alike':
      return 'Not shown: everybody changed alike, and the figure would be each one’s own';
  }
}

/** What is the matter with a statement, and what can be done about it. */
export function troubleWords(
  trouble: Trouble,
  { itemRest, reversed, didNotComeUp }: StatementFigures,
): { says: string; todo: string } {
  switch (trouble) {
    case 'against':
      return {
        says: `Goes against the rest of its area (${figureWords(itemRest ?? 0)})`,
        todo: reversed
          ? 'It is counted from the other end. Ask three people how they read it: they may miss that it tells of a lapse.'
          : 'Ask three people how they read it. Either it says something else than the area, or it should be counted from the other end.',
      };
    case 'weak':
      return {
        says: `Goes with the rest of its area only a little (${figureWords(itemRest ?? 0)})`,
        todo: 'It may be too general, or about something else. Ask three people what they thought of when they answered, and reword it.',
      };
    case 'alike':
      return {
        says: 'Nearly everybody gives the same answer',
        todo: 'It does not tell one way of working from another. Ask about a harder moment, or one that is less usual.',
      };
    case 'did-not-come-up':
      return {
        says: `Didn’t come up for ${shareWords[didNotComeUp].toLowerCase()}`,
        todo: 'Ask about something that every job has in four weeks, or keep it and know that many skip it.',
      };
  }
}
