import { parseDocumentId } from '../documents/document-id.ts';
import { nameIn, type Archive } from './archive.ts';
import { inWords } from './in-words.ts';
import type { InWords } from './told-words.ts';

/** Something that was agreed or said between people, by whom, and who else has it. */
export interface Agreed extends InWords {
  who: string;
  others: string;
}

/** What has no table of its own, by the kind of space in which it stands. */
const types: Readonly<Record<string, readonly string[]>> = {
  own: ['roleDemand'],
  circle: [
    ...['focusProposal', 'focusAgreement', 'roleDemand', 'coachingTerms'],
    ...['levelView', 'share', 'handOver'],
  ],
};

/** The types of which several documents, one a device, are one thing. */
const byDevice = ['roleDemand', 'levelView'];

/** What was agreed and said between people beside letters and targets, the earliest first. `now` in ms. */
export function agreedIn(archive: Archive, now: number): Agreed[] {
  return archive.spaces
    .flatMap((space) => {
      const parsed = space.documents.flatMap((document) => {
        const id = parseDocumentId(document._id);
        const isCopyOfOwn = id?.type === 'share' && id.author === archive.person.id;
        const isHere =
          id !== undefined && types[space.kind]?.includes(id.type) === true && !isCopyOfOwn;
        return isHere ? [{ document, ...id }] : [];
      });
      const things = Map.groupBy(parsed, ({ document, type, author, key }) =>
        byDevice.includes(type) ? `${type} ${author} ${key[0] ?? ''}` : document._id,
      );
      return [...things.values()].flatMap((parts): Agreed[] => {
        const [first] = parts;
        if (first === undefined) return [];
        const documents = parts.map(({ document }) => document);
        const said = inWords(first.type, documents, archive, now);
        if (said === undefined) return [];
        const others = space.people.filter(({ id }) => id !== first.author);
        return [
          {
            ...said,
            who: nameIn(archive, first.author),
            others: others.map(({ name }) => name).join(', '),
          },
        ];
      });
    })
    .sort((a, b) => a.at.localeCompare(b.at) || a.title.localeCompare(b.title));
}
