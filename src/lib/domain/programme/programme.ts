import * as z from 'zod/mini';

/** An instrument or a framework, by name and version. */
export const Edition = z.object({ id: z.string(), version: z.int().check(z.gte(1)) });
export type Edition = z.infer<typeof Edition>;

/** With whom an intern decides on a focus. */
export const FocusWith = z.enum(['coach', 'hostMentor']);
export type FocusWith = z.infer<typeof FocusWith>;

/** Who chooses the school in which an internship takes place. */
export const PlacementBy = z.enum(['intern', 'programme']);
export type PlacementBy = z.infer<typeof PlacementBy>;

/** What a programme team has settled for one cohort. */
export const ProgrammeSettings = z.object({
  /** The edition of the audit that a look begun from now on is answered to; one under way keeps its own. */
  audit: Edition,
  /** The framework of a self-review begun from now on. */
  framework: Edition,
  focusWith: FocusWith,
  /** Whether the programme asks for colleagues' feedback. */
  feedback: z.boolean(),
  /** Who chooses the school of an internship; absent where nobody said: the intern. */
  placementBy: z.optional(PlacementBy),
});
export type ProgrammeSettings = z.infer<typeof ProgrammeSettings>;

/** `programme~server~settings` in a cohort's space. */
export const ProgrammeDocument = z.looseObject({
  type: z.literal('programme'),
  author: z.literal('server'),
  v: z.literal(1),
  settings: ProgrammeSettings,
});
export type ProgrammeDocument = z.infer<typeof ProgrammeDocument>;

/** `where-i-am-now.2`: the key of an edition in ids of documents and records. */
export function editionKey({ id, version }: Edition): string {
  return `${id}.${version}`;
}

/** The edition of such a key; undefined for what is none. */
export function editionFrom(key: string): Edition | undefined {
  const [, id, version] = /^(.+)\.([1-9]\d{0,8})$/.exec(key) ?? [];
  return id === undefined ? undefined : { id, version: Number(version) };
}

export function isSameEdition(one: Edition, other: Edition): boolean {
  return one.id === other.id && one.version === other.version;
}
