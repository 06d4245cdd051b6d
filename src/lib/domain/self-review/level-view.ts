import * as z from 'zod/mini';
import { laterOfEach } from '../measuring/answers.ts';
import { stampTime } from '../stamp.ts';
import type { Levels } from './area-levels.ts';

/**
 * How somebody else sees an intern's levels, in a document of their own beside the intern's: the two are never
 * averaged. One document a device; reading merges. Key: `<framework>.<version>~<device>`.
 */
export const LevelViewDocument = z.looseObject({
  type: z.literal('levelView'),
  author: z.string(),
  v: z.literal(1),
  framework: z.string(),
  version: z.int().check(z.gte(1)),
  /** By competency, the id of a level. */
  levels: z.record(z.string(), z.object({ value: z.string(), at: z.string() })),
});
export type LevelViewDocument = z.infer<typeof LevelViewDocument>;

/** By competency what one person sees, and when they said so. */
export type LevelViews = Readonly<LevelViewDocument['levels']>;

/** The later view of each competency out of one person's documents on several devices. */
export function mergeLevelViews(
  parts: readonly Pick<LevelViewDocument, 'levels'>[],
  now: number,
): LevelViews {
  return parts.reduce<LevelViews>((levels, part) => laterOfEach(levels, part.levels, now), {});
}

export function levelsOfViews(views: LevelViews): Levels {
  return Object.fromEntries(Object.entries(views).map(([id, { value }]) => [id, value]));
}

/** The time of one look (ISO 8601): from its beginning until the next was begun, where there is a next. */
export interface LookTime {
  from: string;
  until?: string | undefined;
}

/**
 * A view is of a competency, and not of a look. By competency the day (ISO 8601) of those that were said at another
 * time than a look's: beside it they have to be told with their date.
 */
export function datesOfViews(
  views: LevelViews,
  { from, until }: LookTime,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(views).flatMap(([id, { at }]) => {
      const said = stampTime(at);
      const isOfThis =
        said >= Date.parse(from) && (until === undefined || said < Date.parse(until));
      return isOfThis ? [] : [[id, new Date(said).toISOString()]];
    }),
  );
}
