import { publishedFeedback } from '../content/instruments/published-feedback.ts';
import {
  archiveVersion,
  type Archive,
  type ArchivedDocument,
  type ArchivedSpace,
} from '../domain/portfolio/archive.ts';
import { erasureOfDocument } from '../domain/erasure/begun.ts';
import { KeepsakeDocument } from '../domain/portfolio/keepsake.ts';
import { PathwayDocument } from '../domain/pathway/pathway.ts';
import type { Edition } from '../domain/programme/programme.ts';
import type { SpaceMembership } from '../domain/spaces/membership.ts';
import { erasedOn } from './erased.ts';
import { frameworkOf } from './frameworks.ts';
import type { StoredDocument } from './stored-document.ts';
import { toolkitOf } from './toolkit.ts';
import type { Workplace } from './workplace.ts';

/**
 * All of somebody's own space and of their circles as this device has it, and what was said to them by links or released from colleagues, with what it takes to read it. Photos are named where
 * their files are made. What somebody deleted, and of which a copy is still on its way out, is not in it.
 */
export function archiveHere(here: Workplace): Archive {
  const { device } = here;
  const own = spaceHere(here, { id: device.ownSpace, kind: 'own', title: '', people: [] });
  const me = spaceHere(here, { id: device.meSpace, kind: 'me', title: '', people: [] });
  const said = me.documents.filter(
    ({ type, state }) => type === 'placementSaid' || (type === 'feedback' && state === 'released'),
  );
  const feedback = editionsIn(
    said.filter(({ type }) => type === 'feedback'),
    'instrument',
  ).flatMap(({ id, version }) => publishedFeedback(id, version) ?? []);
  const circles = device.circles.map((circle) => spaceHere(here, circle));
  const documents = [own, ...circles].flatMap((space) => space.documents);
  const toolkit = toolkitOf(device);
  const steps = documents.flatMap((document) => {
    const read = PathwayDocument.safeParse(document);
    return read.success ? Object.keys(read.data.steps) : [];
  });
  return {
    selvedge: 'everything',
    version: archiveVersion,
    madeAt: new Date(device.now()).toISOString(),
    person: { id: device.person, name: device.world?.person.name ?? '' },
    programme: device.world?.programme ?? '',
    spaces: [own, ...circles, ...(said.length === 0 ? [] : [{ ...me, documents: said }])],
    instruments: editionsIn(documents, 'instrument').flatMap(
      (edition) => here.programme.instrument(edition) ?? [],
    ),
    frameworks: editionsIn(documents, 'framework', [here.programme.settings.framework]).flatMap(
      (edition) => frameworkOf(here, edition) ?? [],
    ),
    toolkit: [...new Set(steps)].flatMap((id) => {
      const entry = toolkit.find(id);
      return entry === undefined
        ? []
        : [{ id, title: entry.title, competencies: entry.competencies }];
    }),
    ...(feedback.length === 0 ? {} : { feedback }),
    photos: [],
  };
}

function spaceHere(
  { device }: Workplace,
  { id, kind, title, people }: Pick<SpaceMembership, 'id' | 'kind' | 'title' | 'people'>,
): ArchivedSpace {
  const erased = erasedOn(device);
  const isMine = (document: StoredDocument) => document['author'] === device.person;
  const documents = device
    .documents(id)
    .all.filter(
      (document) => !isMine(document) || erasureOfDocument(erased, document) === undefined,
    );
  return { id, kind, title, people: [...people], documents: documents.map(plain) };
}

/** A document without what the database keeps beside it. */
function plain({ _attachments, ...document }: StoredDocument): ArchivedDocument {
  return document;
}

/** The editions that documents name, or what was shown in them, each once; those of what was brought from before too. */
function editionsIn(
  documents: readonly ArchivedDocument[],
  what: 'instrument' | 'framework',
  also: readonly Edition[] = [],
): Edition[] {
  const all = documents.flatMap((document) => {
    const keepsake = KeepsakeDocument.safeParse(document);
    return keepsake.success ? [document, ...keepsake.data.documents] : [document];
  });
  const found = [...all, ...all.flatMap(shownIn)].flatMap((document) => {
    // What the role asks names no version: it is of those of which there are answers, and of the first.
    const { [what]: id, version = 1 } = document;
    return typeof id === 'string' && typeof version === 'number' ? [{ id, version }] : [];
  });
  return [...new Map([...found, ...also].map((one) => [`${one.id}@${one.version}`, one])).values()];
}

/** What a copy shows that somebody gave. */
function shownIn({ content }: Record<string, unknown>): Record<string, unknown>[] {
  return typeof content === 'object' && content !== null ? [{ ...content }] : [];
}
