import type { FeedbackInstrument } from '../feedback/feedback-instrument.ts';
import { FeedbackDocument } from '../feedback/feedback-document.ts';
import { groupsOfMine } from '../feedback/groups.ts';
import type { ReleasedGroup } from '../feedback/release.ts';
import { archived, type Archive } from './archive.ts';

/** One thing that colleagues answered, as a group: nothing says who. */
export interface ColleaguesLine {
  group: string;
  asked: string;
  said: string;
}

/** A round of colleagues' feedback that was released, line by line. `closesAt` in ISO 8601. */
export interface ColleaguesTold {
  closesAt: string;
  lines: ColleaguesLine[];
}

/** What of an archive it takes to read a round. */
type Known = Pick<Archive, 'feedback'>;

/** What a document of a round says; undefined for one that was not released. */
export function colleaguesTold(document: unknown, known: Known): ColleaguesTold | undefined {
  const read = FeedbackDocument.safeParse(document);
  if (!read.success || read.data.state !== 'released') return undefined;
  const { instrument: id, version, closesAt, release } = read.data;
  const instrument = known.feedback?.find((one) => one.id === id && one.version === version);
  return { closesAt, lines: release.groups.flatMap((group) => linesOf(group, instrument)) };
}

/** The rounds in an archive, the earliest first. */
export function colleaguesIn(archive: Archive): ColleaguesTold[] {
  return archived(
    archive.spaces.filter(({ kind }) => kind === 'me'),
    'feedback',
    FeedbackDocument,
  )
    .flatMap((document) => colleaguesTold(document, archive) ?? [])
    .sort((a, b) => a.closesAt.localeCompare(b.closesAt));
}

function linesOf(group: ReleasedGroup, instrument: FeedbackInstrument | undefined) {
  const name = groupsOfMine[group.group];
  if (!group.shows)
    return [
      { group: name, asked: '', said: `Too few answered to show: ${group.needed} are needed` },
    ];
  const statements = Object.entries(group.statements).map(([id, spread]) => ({
    group: name,
    asked: instrument?.statements.find((one) => one.id === id)?.text ?? id,
    said:
      spread.seen === 'too-few'
        ? 'Too few could judge it'
        : spread.options
            .map((count, at) => ({ count, option: instrument?.options[at] ?? String(at + 1) }))
            .filter(({ count }) => count > 0)
            .map(({ count, option }) => `${option}: ${count}`)
            .join(', '),
  }));
  const comments = Object.entries(group.comments ?? {}).flatMap(([id, texts]) =>
    texts.map((said) => ({
      group: name,
      asked: instrument?.comments.find((one) => one.id === id)?.text ?? id,
      said,
    })),
  );
  return [...statements, ...comments];
}
