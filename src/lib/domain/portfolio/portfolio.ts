import * as z from 'zod/mini';
import { Evidence, mergeEvidence } from '../evidence.ts';
import { laterOfEach } from '../measuring/answers.ts';

/** The places at which somebody writes for their portfolio: how it begins, and what comes next. */
export const portfolioPlaces = ['about', 'course', 'bursary', 'application'] as const;
export type PortfolioPlace = (typeof portfolioPlaces)[number];

/** How much fits at one of them, in characters. */
export const longestPortfolioWords = 5_000;

/**
 * One device's part of somebody's portfolio: what they chose to put in, and words that stand nowhere else. What it shows is
 * read from where it stands. Key: `<device>`.
 */
export const PortfolioDocument = z.looseObject({
  type: z.literal('portfolio'),
  author: z.string(),
  v: z.literal(1),
  /** When this device first said any of it, ISO 8601. */
  begunAt: z.string(),
  /** By the key of a thing (`entryChoice` and the like): whether it goes in. */
  chosen: z.record(z.string(), z.object({ on: z.boolean(), at: z.string() })),
  /** By place. */
  words: z.record(z.string(), z.array(Evidence)),
});
export type PortfolioDocument = z.infer<typeof PortfolioDocument>;

/** What merging looks at; a document has more. */
export type PortfolioPart = Pick<PortfolioDocument, 'chosen' | 'words'>;

/**
 * The union of what several devices hold: of each choice the later, of words every text that no other knew of. Commutative,
 * associative and idempotent; `now` (ms) tames stamps of a clock that runs far ahead.
 */
export function mergePortfolios(parts: readonly PortfolioPart[], now: number): PortfolioPart {
  return parts.reduce<PortfolioPart>(
    (a, b) => ({
      chosen: laterOfEach(a.chosen, b.chosen, now),
      words: mergeEvidence(a.words, b.words),
    }),
    { chosen: {}, words: {} },
  );
}

/** The texts at a place, the latest first. */
export function portfolioTexts({ words }: PortfolioPart, place: PortfolioPlace): Evidence[] {
  return (words[place] ?? []).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** What stands at a place; two texts that nobody has put together below each other. */
export function portfolioWords(portfolio: PortfolioPart, place: PortfolioPlace): string {
  return portfolioTexts(portfolio, place)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The parts that most people take, chosen by one tap. */
export const portfolioSections = [
  'looks',
  'levels',
  'focus',
  'targets',
  'pathway',
  'internship',
] as const;
export type PortfolioSection = (typeof portfolioSections)[number];

/** Parts that are chosen one by one: the marks as figures, what somebody said they did, how a coach sees the levels, a study project. */
export const portfolioExtras = ['figures', 'lookedBack', 'views', 'project'] as const;
export type PortfolioExtra = (typeof portfolioExtras)[number];

/** The key of an entry in the journal. */
export function entryChoice(entry: string): string {
  return `entry ${entry}`;
}

/** The key of what somebody wrote about a competency in one review (`selfReviewKey`). */
export function evidenceChoice(review: string, competency: string): string {
  return `evidence ${review} ${competency}`;
}

/** The key of something that somebody else wrote, by the ULID of its document. */
export function letterChoice(letter: string): string {
  return `letter ${letter}`;
}

/** Parts of an earlier programme that are agreed or said between people, and are chosen for each programme. */
export const earlierParts = ['focus', 'targets', 'views'] as const;
export type EarlierPart = (typeof earlierParts)[number];

/** The key of a part of an earlier programme, by whom its owner was there. */
export function earlierChoice(part: EarlierPart, person: string): string {
  return `earlier ${part} ${person}`;
}

/** Whether something goes in: nothing does until its owner says so. */
export function isChosen({ chosen }: Pick<PortfolioPart, 'chosen'>, key: string): boolean {
  return chosen[key]?.on === true;
}

/** Whether its owner has put in anything at all, or written anything for it. */
export function isBegun(portfolio: PortfolioPart): boolean {
  return (
    Object.values(portfolio.chosen).some(({ on }) => on) ||
    portfolioPlaces.some((place) => portfolioWords(portfolio, place) !== '')
  );
}
