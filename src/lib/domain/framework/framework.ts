import * as z from 'zod/mini';

/** Ids are keys of plain objects, where "constructor" is always there. */
const identifier = z.string().check(z.regex(/^(?!constructor$)[a-z][a-z0-9-]{0,39}$/));
const name = z.string().check(z.minLength(1), z.maxLength(300));
/** Ours stay within 300 characters; frameworks that come from elsewhere are wordier. */
const words = z.string().check(z.minLength(1), z.maxLength(5000));

const Level = z.object({ id: identifier, name, about: words });
export type Level = z.infer<typeof Level>;

const Area = z.object({
  id: identifier,
  name,
  /** A name short enough for a strip on a phone. */
  shortName: name,
  /** In the middle of a sentence: "working with others". */
  inSentence: name,
  about: words,
});
export type FrameworkArea = z.infer<typeof Area>;

const Competency = z.object({
  id: identifier,
  area: identifier,
  name,
  /** In the middle of a sentence: "giving hard messages". */
  inSentence: name,
  about: words,
  /** What a colleague could see at each level, by the level's id. */
  levels: z.record(identifier, words),
});
export type Competency = z.infer<typeof Competency>;

/** How many people chose each level, by the level's id. A level that nobody chose may be left out. */
const Votes = z.record(identifier, z.int().check(z.gte(0)));
export type Votes = z.infer<typeof Votes>;

/** Two lines a competency: what it takes to start the course, and what it takes in the role. */
export const markPoints = ['start', 'role'] as const;
export type MarkPoint = (typeof markPoints)[number];

const Panel = z.object({
  kind: z.literal('panel'),
  /** "Eight serving middle leaders": the beginning of a sentence. */
  who: name,
  askedAt: z.union([z.iso.date(), z.iso.datetime({ offset: true })]),
  /** How many answered; each of them for every competency and both lines. */
  n: z.int().check(z.gte(1)),
  /** By the competency's id. */
  votes: z.record(identifier, z.object({ start: Votes, role: Votes })),
});
export type Panel = z.infer<typeof Panel>;

/** Where a set's lines come from: shown wherever a line is shown. */
const MarkSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('suggestion'), says: words }),
  z.object({
    kind: z.literal('programme'),
    by: name,
    at: z.iso.datetime({ offset: true }),
    says: z.optional(words),
  }),
  Panel,
]);
export type MarkSource = z.infer<typeof MarkSource>;

const Mark = z.object({
  start: identifier,
  role: identifier,
  /** Why the lines are where they are, in words. */
  because: z.optional(words),
});
export type Mark = z.infer<typeof Mark>;

export const MarkSet = z.object({
  id: identifier,
  /** The role that the lines are for: "Middle leadership". */
  name,
  source: MarkSource,
  /** By the competency's id. A competency without a mark has no line drawn. */
  marks: z.record(identifier, Mark),
});
export type MarkSet = z.infer<typeof MarkSet>;

/**
 * Areas, competencies and described levels: pure data, and once published a version never changes. What a
 * schema can't see is in `frameworkProblems`.
 */
export const Framework = z.object({
  id: identifier,
  version: z.int().check(z.gte(1)),
  title: name,
  about: words,
  /** Where the areas come from, in words. */
  basis: words,
  licence: z.optional(words),
  /** In order from the lowest. */
  levels: z.array(Level).check(z.minLength(2), z.maxLength(9)),
  areas: z.array(Area).check(z.minLength(1)),
  competencies: z.array(Competency).check(z.minLength(1)),
  markSets: z.array(MarkSet),
});
export type Framework = z.infer<typeof Framework>;

/** An area's competencies, in the framework's order. */
export function competenciesOf(framework: Framework, area: string): Competency[] {
  return framework.competencies.filter((competency) => competency.area === area);
}

/** A level's place from the lowest, which is 0; -1 for one that the framework does not have. */
export function levelIndex(framework: Pick<Framework, 'levels'>, level: string): number {
  return framework.levels.findIndex(({ id }) => id === level);
}

/** The set of lines for a role, with its source; undefined where the framework has none. */
export function marksOf(framework: Framework, set: string): MarkSet | undefined {
  return framework.markSets.find(({ id }) => id === set);
}
