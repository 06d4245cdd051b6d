import { parseDocumentId } from '../documents/document-id.ts';
import type { FocusAgreement, FocusProposal } from '../focus/focus.ts';
import type { RoleDemandDocument } from '../measuring/role-demand.ts';
import { stampTime } from '../stamp.ts';
import type { ReplyDocument, ReviewShareDocument, ShareDocument } from './share.ts';

/** The documents of one circle, as far as a summary looks at them. */
export interface CircleDocuments {
  shares: readonly (ShareDocument & { _id: string })[];
  reviewShares?: readonly (ReviewShareDocument & { _id: string })[];
  replies: readonly (ReplyDocument & { _id: string })[];
  proposals?: readonly FocusProposal[];
  agreements?: readonly FocusAgreement[];
  roleDemands: readonly RoleDemandDocument[];
}

/** What a coach's first screen says of one intern. */
export interface CircleSummary {
  line: string;
  /** Whether somebody else added something that was not yet seen. */
  isNew: boolean;
  /** The ULIDs of what others added, and the stamps of what they judged. */
  keys: readonly string[];
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "three" for 3; figures from ten on. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

/** The one line about a circle, for the person who reads it. `seen` has the keys of what was on their screen. */
export function circleSummary(
  {
    shares,
    reviewShares = [],
    replies,
    proposals = [],
    agreements = [],
    roleDemands,
  }: CircleDocuments,
  reader: string,
  seen: ReadonlySet<string>,
): CircleSummary {
  const added = [
    ...shares.map((share) => ({ ...keyed(share), at: share.sharedAt, line: lineOf(share) })),
    ...reviewShares.map((share) => ({
      ...keyed(share),
      at: share.sharedAt,
      line: 'Showed you what they can do',
    })),
    ...replies.map((reply) => ({ ...keyed(reply), at: reply.writtenAt, line: lineOf(reply) })),
    ...proposals.map((proposal) => ({
      ...keyed(proposal),
      at: proposal.proposedAt,
      line: 'Suggests a focus',
    })),
    ...agreements.map((agreement) => ({
      ...keyed(agreement),
      at: agreement.agreedAt,
      line: 'Agreed to the focus',
    })),
    ...roleDemands.flatMap(latestJudgement),
  ].filter(({ author }) => author !== reader);
  const [first, ...others] = added;
  if (first === undefined)
    return { line: 'Nothing shown to you at the moment', isNew: false, keys: [] };
  const newest = others.reduce((latest, one) => (one.at > latest.at ? one : latest), first);
  const keys = added.map(({ key }) => key);
  return { line: newest.line, isNew: keys.some((key) => !seen.has(key)), keys };
}

interface Added {
  author: string;
  key: string;
  /** ISO 8601. */
  at: string;
  line: string;
}

function keyed({ _id, author }: { _id: string; author: string }): Pick<Added, 'author' | 'key'> {
  return { author, key: parseDocumentId(_id)?.key[0] ?? '' };
}

/** A judgement is edited in place: what is new about it is its latest stamp. */
function latestJudgement({ author, areas }: RoleDemandDocument): Added[] {
  const stamps = Object.values(areas).map(({ at }) => at);
  const latest = stamps.sort().at(-1);
  if (latest === undefined) return [];
  const at = new Date(stampTime(latest)).toISOString();
  return [{ author, key: latest, at, line: 'Said what the next role asks' }];
}

function lineOf(document: (ShareDocument | ReplyDocument) & { _id: string }): string {
  if (document.type === 'reply') return 'Wrote to you';
  const talk = document.content.talk.length;
  if (talk === 0) return 'Showed you where they are now';
  return `Wants to talk about ${inWords(talk)} ${talk === 1 ? 'answer' : 'answers'}`;
}
