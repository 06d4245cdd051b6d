import * as z from 'zod/mini';
import { FeedbackInstrument } from '../feedback/feedback-instrument.ts';
import { Framework } from '../framework/framework.ts';
import { ulidPattern } from '../documents/document-id.ts';
import { Instrument } from '../measuring/instrument.ts';
import { spaceKinds } from '../spaces/space-name.ts';

/** The version that this Selvedge writes, and the latest that it can read. */
export const archiveVersion = 1;

const Document = z.catchall(z.object({ _id: z.string() }), z.unknown());
export type ArchivedDocument = z.infer<typeof Document>;

const Space = z.object({
  id: z.string(),
  kind: z.enum(spaceKinds),
  title: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
  documents: z.array(Document),
});
export type ArchivedSpace = z.infer<typeof Space>;

/**
 * All that somebody takes with them, as `everything.json` has it: each document of their own space and of their circles as it
 * stands, and what it takes to read them without Selvedge's server. Photos are files beside it.
 */
export const Archive = z.object({
  selvedge: z.literal('everything'),
  version: z.literal(archiveVersion),
  /** ISO 8601. */
  madeAt: z.iso.datetime(),
  person: z.object({ id: z.string().check(z.regex(ulidPattern)), name: z.string() }),
  programme: z.string(),
  spaces: z.array(Space),
  instruments: z.array(Instrument),
  frameworks: z.array(Framework),
  /** What colleagues were asked in the rounds that were released; absent where there are none. */
  feedback: z.optional(z.array(FeedbackInstrument)),
  /** What the entries of the toolkit are called that stand in the pathway. */
  toolkit: z.array(
    z.object({ id: z.string(), title: z.string(), competencies: z.array(z.string()) }),
  ),
  /** Of photos in one's own space, by their ULIDs, the file in the zip, and its SHA-256 (hex). */
  photos: z.array(z.object({ photo: z.string(), file: z.string(), sha256: z.string() })),
});
export type Archive = z.infer<typeof Archive>;

/** Reads of any version what is enough to tell which it is. */
export const AnyArchive = z.looseObject({ selvedge: z.literal('everything'), version: z.int() });

/** The documents of a type in some spaces of an archive, as far as they can be read. */
export function archived<T>(
  spaces: readonly Pick<ArchivedSpace, 'documents'>[],
  type: string,
  schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } },
): (T & { _id: string })[] {
  return spaces.flatMap(({ documents }) =>
    documents.flatMap((document) => {
      if (!document._id.startsWith(`${type}~`)) return [];
      const read = schema.safeParse(document);
      return read.success ? [{ ...read.data, _id: document._id }] : [];
    }),
  );
}

/** One's own space in an archive. */
export function ownSpaces({ spaces }: Pick<Archive, 'spaces'>): ArchivedSpace[] {
  return spaces.filter(({ kind }) => kind === 'own');
}

/** The circles in an archive. */
export function circlesIn({ spaces }: Pick<Archive, 'spaces'>): ArchivedSpace[] {
  return spaces.filter(({ kind }) => kind === 'circle');
}

/** What somebody is called in an archive. */
export function nameIn({ person, spaces }: Pick<Archive, 'person' | 'spaces'>, id: string): string {
  if (id === person.id) return person.name;
  const known = spaces.flatMap(({ people }) => people).find((one) => one.id === id);
  return known?.name ?? 'Somebody';
}
