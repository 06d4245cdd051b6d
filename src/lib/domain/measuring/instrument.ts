import * as z from 'zod/mini';

const identifier = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));
const words = z.string().check(z.minLength(1), z.maxLength(300));

export const Statement = z.object({
  id: identifier,
  text: words,
  facet: identifier,
  /** An ordinary lapse: "Almost always" counts as 1 and "Hardly ever" as 5. */
  reversed: z.optional(z.boolean()),
  /** What this statement bears on, by the ids of the framework's competencies. */
  competencies: z.optional(z.array(identifier)),
  /** Answerable only by somebody who already leads a team. */
  needsTeam: z.optional(z.boolean()),
});
export type Statement = z.infer<typeof Statement>;

export const Facet = z.object({ id: identifier, area: identifier, name: words, about: words });
export type Facet = z.infer<typeof Facet>;

export const Area = z.object({
  id: identifier,
  /** The area's full name, as the programme's papers have it. */
  name: words,
  /** A name short enough for a strip on a phone. */
  shortName: words,
  /** In the middle of a sentence: "staying steady". */
  inSentence: words,
  about: words,
});
export type Area = z.infer<typeof Area>;

/** An earlier version, and the areas whose marks mean the same as this version's (equivalence.ts). */
export const Equivalence = z.object({
  version: z.int().check(z.gte(1)),
  areas: z.array(identifier).check(z.minLength(1)),
});
export type Equivalence = z.infer<typeof Equivalence>;

/**
 * A set of statements with its scoring: pure data, and once published never changed. Scores are compared only within
 * one version, or area by area with one that it declares itself equivalent to. Rules and reasons: docs/measuring.md.
 */
export const Instrument = z.object({
  id: identifier,
  version: z.int().check(z.gte(1)),
  title: words,
  /** What the answers are about: "In the last four school weeks". */
  period: words,
  /** The answers in order; the first counts 1, the last the number of options. */
  options: z.array(words).check(z.minLength(2), z.maxLength(9)),
  /** The answer that is no answer, kept apart from "later". */
  didNotComeUp: words,
  /** An area has a score when at least this many of its statements are answered. */
  answersForAScore: z.int().check(z.gte(1)),
  areas: z.array(Area).check(z.minLength(1)),
  facets: z.array(Facet).check(z.minLength(1)),
  /** In the order in which they are asked. */
  statements: z.array(Statement).check(z.minLength(1)),
  /** Said when it is published; a version without it is compared with no other. */
  equivalentTo: z.optional(z.array(Equivalence)),
});
export type Instrument = z.infer<typeof Instrument>;

/** An instrument that somebody is still writing: it may be empty, and what is wrong with it is for instrumentProblems. */
export const InstrumentDraft = z.extend(Instrument, {
  areas: z.array(Area),
  facets: z.array(Facet),
  statements: z.array(Statement),
});
export type InstrumentDraft = z.infer<typeof InstrumentDraft>;
