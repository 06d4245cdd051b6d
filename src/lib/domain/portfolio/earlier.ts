import { type Archive, type ArchivedDocument, type ArchivedSpace } from './archive.ts';
import { keepsakesIn } from './said.ts';

/**
 * What was brought from earlier programmes as it stood there, an archive for each: what was agreed and set between people is
 * told again from it. What came without its documents, being too large, is not in it.
 */
export function earlierIn(archive: Archive): Archive[] {
  const whole = keepsakesIn(archive).flatMap(({ from, documents, programme }) =>
    from === undefined ? [] : [{ from, programme, documents: documents.flatMap(asDocument) }],
  );
  return [...Map.groupBy(whole, ({ from }) => from.person)].flatMap(([person, things]) => {
    const programme = things[0]?.programme ?? '';
    const spaces = [...Map.groupBy(things, ({ from }) => from.space)].flatMap(([id, all]) => {
      const [first] = all;
      const kind = kinds.find((one) => one === first?.from.kind);
      if (first === undefined || kind === undefined) return [];
      const documents = all.flatMap((one) => one.documents);
      return [{ id, kind, title: '', people: first.from.people, documents }];
    });
    return spaces.length === 0
      ? []
      : [{ ...archive, programme, person: { id: person, name: archive.person.name }, spaces }];
  });
}

/** Where others said something: one's own things from before are one's own here, or are only read. */
const kinds = ['circle', 'me'] as const satisfies readonly ArchivedSpace['kind'][];

function asDocument(document: Record<string, unknown>): ArchivedDocument[] {
  const { _id } = document;
  return typeof _id === 'string' ? [{ ...document, _id }] : [];
}
