import { parseDocumentId } from '../documents/document-id.ts';
import type { ReplyDocument, ShareDocument } from './share.ts';

/** The documents of one circle, as far as a summary looks at them. */
export interface CircleDocuments {
  shares: readonly (ShareDocument & { _id: string })[];
  replies: readonly (ReplyDocument & { _id: string })[];
}

/** What a coach's first screen says of one intern. */
export interface CircleSummary {
  line: string;
  /** Whether somebody else added something that was not yet seen. */
  isNew: boolean;
  /** The ULIDs of what others added. */
  keys: readonly string[];
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "three" for 3; figures from ten on. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

/** The one line about a circle, for the person who reads it. `seen` has the ULIDs of what was on their screen. */
export function circleSummary(
  { shares, replies }: CircleDocuments,
  reader: string,
  seen: ReadonlySet<string>,
): CircleSummary {
  const others = [...shares, ...replies].filter(({ author }) => author !== reader);
  const newest = others.reduce<(typeof others)[number] | undefined>(
    (latest, document) =>
      latest === undefined || keyOf(document) > keyOf(latest) ? document : latest,
    undefined,
  );
  if (newest === undefined)
    return { line: 'Nothing shown to you at the moment', isNew: false, keys: [] };
  const keys = others.map(keyOf);
  return { line: lineOf(newest), isNew: keys.some((key) => !seen.has(key)), keys };
}

function keyOf({ _id }: { _id: string }): string {
  return parseDocumentId(_id)?.key[0] ?? '';
}

function lineOf(document: (ShareDocument | ReplyDocument) & { _id: string }): string {
  if (document.type === 'reply') return 'Wrote to you';
  const talk = document.content.talk.length;
  if (talk === 0) return 'Showed you where they are now';
  return `Wants to talk about ${inWords(talk)} ${talk === 1 ? 'answer' : 'answers'}`;
}
