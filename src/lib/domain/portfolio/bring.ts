import * as z from 'zod/mini';
import { canonicalJson } from '../canonical.ts';
import { documentId, parseDocumentId } from '../documents/document-id.ts';
import { documentTypes } from '../documents/document-types.ts';
import { erasureOfDocument } from '../erasure/begun.ts';
import type { Erased } from '../erasure/erasure.ts';
import type { Framework } from '../framework/framework.ts';
import type { Instrument } from '../measuring/instrument.ts';
import { nameIn, type Archive, type ArchivedDocument, type ArchivedSpace } from './archive.ts';
import { inWords } from './in-words.ts';
import { largestKeepsake, type KeepsakeDocument } from './keepsake.ts';
import { choicesBrought } from './choices-brought.ts';
import { isReadable } from './readable.ts';

/** Where an archive is brought: who it becomes, and what is there already. */
export interface Here {
  person: string;
  /** The ids of the documents in the person's own space. */
  own: ReadonlySet<string>;
  /** The circles that are here: what is said in them is not brought a second time. */
  circles: ReadonlySet<string>;
  erased: Erased;
  /** The editions that are known here. */
  instrument: (edition: { id: string; version: number }) => Instrument | undefined;
  framework: (edition: { id: string; version: number }) => Framework | undefined;
  now: number;
}

/** A document to be written. */
export interface Brought {
  id: string;
  content: Record<string, unknown>;
}

/** What bringing an archive would do. */
export interface BringPlan {
  /** To be written as one's own; what is there already is not among them. */
  own: Brought[];
  photos: (Brought & { file: string; sha256: string })[];
  /** To be read under "From your time in …". */
  keepsakes: Brought[];
  /** How much of it is here already, and how much its owner deleted here; photos that they deleted stay so. */
  alreadyHere: number;
  deletedHere: number;
  photosDeletedHere: number;
  /** How much of it is not what it says it is, and stays behind. */
  unreadable: number;
}

/** What stays behind: what was read, deletions, a yes to one programme, and copies of what comes itself. */
const leftBehind = ['seen', 'erasure', 'normConsent'];

/** What is one thing though several documents hold it, and is not mixed with what was begun here: by its type. */
const wholes = ['answers', 'selfReview', 'lookBack', 'roleDemand', 'pathway', 'portfolio'];

/** Of these somebody has one, whichever devices it is on. */
const ofOneKind = ['pathway', 'portfolio'];

/** Pure: what of an archive would be written where, by whom it was said, and what is not because it is here. */
export function planBringing(archive: Archive, here: Here): BringPlan {
  const plan: BringPlan = {
    ...{ own: [], photos: [], keepsakes: [] },
    ...{ alreadyHere: 0, deletedHere: 0, photosDeletedHere: 0, unreadable: 0 },
  };
  for (const space of archive.spaces)
    for (const things of thingsIn(space, archive, plan)) planThing(plan, things, archive, here);
  return plan;
}

/** Documents that are parts of one thing. */
interface Thing {
  space: ArchivedSpace;
  type: string;
  author: string;
  key: readonly string[];
  documents: readonly ArchivedDocument[];
}

function thingsIn(space: ArchivedSpace, archive: Archive, plan: BringPlan): Thing[] {
  const parsed = space.documents.flatMap((document) => {
    const id = parseDocumentId(document._id);
    const isKnown =
      id !== undefined && document['type'] === id.type && Object.hasOwn(documentTypes, id.type);
    if (isKnown && (leftBehind.includes(id.type) || !isBrought(space, id, archive))) return [];
    if (!isKnown || !isReadable(document)) {
      plan.unreadable += 1;
      return [];
    }
    return [{ document, ...id }];
  });
  const groups = Map.groupBy(
    parsed,
    ({ type, author, key }) =>
      `${type} ${author} ${ofOneKind.includes(type) ? '' : (key[0] ?? '')}`,
  );
  return [...groups.values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    const { type, author, key } = first;
    return [{ space, type, author, key, documents: parts.map(({ document }) => document) }];
  });
}

/** Of a circle not the copies that its owner showed there, whose originals come; of all else only what people said. */
function isBrought(
  space: ArchivedSpace,
  { type, author }: { type: string; author: string },
  { person }: Archive,
) {
  if (space.kind === 'own') return author === person.id;
  // What was said by a link is the server's to write, and whoever said it named themselves.
  if (space.kind === 'me') return ['placementSaid', 'feedback'].includes(type);
  if (space.kind !== 'circle' || author === 'server' || type === 'photo') return false;
  return !(type === 'share' && author === person.id);
}

function planThing(plan: BringPlan, thing: Thing, archive: Archive, here: Here): void {
  if (thing.space.kind === 'circle' && here.circles.has(thing.space.id)) {
    plan.alreadyHere += 1;
    return;
  }
  if (thing.space.kind === 'own' && canStandAsOwn(thing, archive, here))
    planOwn(plan, thing, archive, here);
  else planKeepsake(plan, thing, archive, here);
}

function planOwn(plan: BringPlan, { documents, type }: Thing, archive: Archive, here: Here): void {
  for (const document of documents) {
    const brought = asOwn(document, here.person);
    if (type === 'portfolio') {
      const isBegun = hasBegunHere(archive, here);
      brought.content['chosen'] = choicesBrought(brought.content['chosen'], archive, isBegun);
    }
    if (here.own.has(brought.id)) plan.alreadyHere += 1;
    else if (erasureOfDocument(here.erased, brought.content) !== undefined) plan.deletedHere += 1;
    else if (type !== 'photo') plan.own.push(brought);
    else {
      const key = parseDocumentId(brought.id)?.key[0];
      const photo = archive.photos.find((one) => one.photo === key);
      if (photo !== undefined) plan.photos.push({ ...brought, ...photo });
    }
  }
}

/** Whether something of their own was begun here that does not come from this archive. */
function hasBegunHere(archive: Archive, here: Here): boolean {
  return ['answers', 'selfReview', 'placement'].some(
    (type) => foreignIn(type, archive, here).length > 0,
  );
}

/** The same document as somebody else's own, without what a database would take for its own. */
function asOwn({ _id, ...document }: ArchivedDocument, person: string): Brought {
  const { type = '', key = [] } = parseDocumentId(_id) ?? {};
  const content = Object.fromEntries(
    Object.entries(document).filter(([name]) => !name.startsWith('_')),
  );
  // A link belongs to whoever made it, on the server on which it was made.
  const links = type === 'placement' ? { links: {} } : {};
  const brought = type === 'answers' ? { brought: true } : {};
  return {
    id: documentId(type, person, ...key),
    content: { ...content, ...links, ...brought, author: person },
  };
}

/**
 * Whether something can be the person's own here: not a talk in a circle that is not here, not answers to statements that are
 * others here, and nothing that would be mixed with what they have begun here: a look from before may stand only before all
 * of theirs. What was begun to be brought goes on.
 */
function canStandAsOwn({ type, documents, key }: Thing, archive: Archive, here: Here): boolean {
  if (type === 'kept') return false;
  if (type === 'talk') return documents.every(({ circle }) => here.circles.has(String(circle)));
  if (!isAskedAlike(type, documents, archive, here)) return false;
  if (!wholes.includes(type)) return true;
  const begunHere = foreignIn(type, archive, here);
  const occasion = occasionIn(type, key);
  if (occasion !== undefined) return begunHere.every((other) => occasion < (other.occasion ?? 0));
  return ofOneKind.includes(type)
    ? begunHere.length === 0
    : begunHere.every((other) => other.key[0] !== key[0]);
}

/** Looks follow each other in the order of time: what is said of one stands by its number, whichever the type. */
const looks = ['answers', 'lookBack'];

/** What stands here of the same, and was not brought from this archive. */
function foreignIn(type: string, archive: Archive, here: Here) {
  const brought = new Set(
    archive.spaces.flatMap(({ kind, documents }) =>
      kind === 'own' ? documents.map((document) => asOwn(document, here.person).id) : [],
    ),
  );
  const types = looks.includes(type) ? looks : [type];
  return [...here.own].flatMap((id) => {
    const other = parseDocumentId(id);
    if (other === undefined || !types.includes(other.type) || brought.has(id)) return [];
    return [{ key: other.key, occasion: occasionIn(other.type, other.key) }];
  });
}

/** Which look something belongs to, by the key of its document; undefined for what belongs to none. */
function occasionIn(type: string, [key = '']: readonly string[]): number | undefined {
  if (type === 'lookBack') return Number(key);
  if (type !== 'answers' && type !== 'selfReview') return undefined;
  return Number(/-(\d+)(-then)?$/.exec(key)?.[1] ?? 0);
}

/** Whether what was answered there is the same here. */
function isAskedAlike(
  type: string,
  documents: readonly ArchivedDocument[],
  archive: Archive,
  here: Here,
): boolean {
  return documents.every(({ instrument, framework, version }) => {
    if (type === 'answers') {
      const edition = { id: String(instrument), version: Number(version) };
      const there = archive.instruments.find(
        (one) => one.id === edition.id && one.version === edition.version,
      );
      const known = here.instrument(edition);
      return (
        known !== undefined &&
        (there === undefined || canonicalJson(there) === canonicalJson(known))
      );
    }
    if (type === 'selfReview') {
      const edition = { id: String(framework), version: Number(version) };
      const there = archive.frameworks.find(
        (one) => one.id === edition.id && one.version === edition.version,
      );
      const known = here.framework(edition);
      return known !== undefined && (there === undefined || alike(there) === alike(known));
    }
    return true;
  });
}

/** A framework without a programme's own lines. */
function alike({ areas, competencies, levels }: Framework): string {
  return canonicalJson({ areas, competencies, levels });
}

function planKeepsake(plan: BringPlan, thing: Thing, archive: Archive, here: Here): void {
  const { space, type, author, key, documents } = thing;
  const said = readThere(thing, archive, here);
  // A copy of something of which this Selvedge knows nothing, or a day that is none.
  if (said === 'damaged' || (said === undefined && type === 'share')) {
    plan.unreadable += documents.length;
    return;
  }
  if (said === undefined) return;
  // As many parts of its key as tell it from any other: the last one is a device where several write one thing.
  const id = documentId(
    'keepsake',
    here.person,
    space.id,
    type,
    author,
    ...(key.length > 1 ? key.slice(0, -1) : key),
  );
  if (here.own.has(id)) {
    plan.alreadyHere += 1;
    return;
  }
  const isOwner = author === archive.person.id;
  const content: KeepsakeDocument = {
    type: 'keepsake',
    author: here.person,
    v: 1,
    programme: archive.programme,
    by: { name: speakerOf(type, documents) ?? nameIn(archive, author), isOwner },
    kind: type,
    ...said,
    from: {
      person: archive.person.id,
      space: space.id,
      kind: space.kind,
      people: space.people.map(({ id, name, role }) => ({ id, name, role })),
    },
    documents: documents.map((document) => ({ ...document })),
  };
  const isLarge = JSON.stringify(content).length > largestKeepsake;
  const kept = isLarge ? { ...content, documents: [] } : content;
  if (erasureOfDocument(here.erased, kept) !== undefined) plan.deletedHere += 1;
  else plan.keepsakes.push({ id, content: kept });
}

/** What a thing says; `damaged` where a day in it is none. */
function readThere({ type, documents }: Thing, archive: Archive, here: Here) {
  try {
    const said = inWords(type, documents, archive, here.now);
    return said === undefined || said.at === '' || Number.isFinite(Date.parse(said.at))
      ? said
      : 'damaged';
  } catch (error) {
    // What dates are written with refuses one that is none.
    if (error instanceof RangeError) return 'damaged';
    throw error;
  }
}

const Spoken = z.looseObject({ act: z.looseObject({ who: z.string() }) });

/** The name that somebody gave who said something by a link; of colleagues nobody's is known. */
function speakerOf(type: string, [first]: readonly ArchivedDocument[]): string | undefined {
  if (type === 'feedback') return 'Colleagues';
  const read = Spoken.safeParse(first);
  return read.success ? read.data.act.who : undefined;
}
