import { parseDocumentId } from '../documents/document-id.ts';
import type { FocusAgreement, FocusProposal } from '../focus/focus.ts';
import type { RoleDemandDocument } from '../measuring/role-demand.ts';
import type { LevelViewDocument } from '../self-review/level-view.ts';
import { stampTime } from '../stamp.ts';
import type { ActDone } from '../coaching/act-done.ts';
import type {
  AnyShareDocument,
  ReplyDocument,
  ReviewShareDocument,
  ShareDocument,
} from './share.ts';

/** The documents of one circle, as far as a summary looks at them. */
export interface CircleDocuments {
  shares: readonly (ShareDocument & { _id: string })[];
  reviewShares?: readonly (ReviewShareDocument & { _id: string })[];
  /** Copies of every kind; looks are told by the two above. */
  copies?: readonly (AnyShareDocument & { _id: string })[];
  acts?: readonly ActDone[];
  replies: readonly (ReplyDocument & { _id: string })[];
  proposals?: readonly FocusProposal[];
  agreements?: readonly FocusAgreement[];
  roleDemands: readonly RoleDemandDocument[];
  levelViews?: readonly LevelViewDocument[];
}

/** What somebody did in a circle. */
export type Act =
  | 'showed'
  | 'wrote'
  | 'suggested'
  | 'agreed'
  | 'judged-role'
  | 'judged-levels'
  | 'noted'
  | ActDone['act'];

/** By the kind of a copy that is no look. */
const copyLines: Readonly<Record<string, readonly [Act, string]>> = {
  journalEntry: ['showed', 'Showed you an entry of their journal'],
  handOver: ['showed', 'Passed a hand-over on to you'],
  talk: ['noted', 'Showed you what they wrote down about your talk'],
};

const actLines: Readonly<Record<ActDone['act'], string>> = {
  terms: 'Said how you two could work together',
  target: 'Wrote down a target',
  turn: 'Said what became of a target',
  'hand-over': 'Wrote a hand-over, for you to pass on or keep',
  'hand-over-turn': 'Said what becomes of your hand-over',
};

/** What a coach's first screen says of one intern. */
export interface CircleSummary {
  line: string;
  /** Whether somebody else added something that was not yet seen. */
  isNew: boolean;
  /** How many different things are new, as its line names them: two letters are one. */
  newThings: number;
  /** What the newest of it is; undefined where nothing is new. */
  newest?: Act;
  /** When anybody, the reader too, last did something there, ISO 8601; absent where nobody did. */
  lastAt?: string;
  /** The ULIDs of what others added, and the stamps of what they judged. */
  keys: readonly string[];
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "three" for 3; figures from ten on. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

/**
 * The one line about a circle, for the person who reads it: all that is new, or the latest thing. `seen` has the keys of
 * what was on their screen.
 */
export function circleSummary(
  {
    shares,
    reviewShares = [],
    copies = [],
    acts = [],
    replies,
    proposals = [],
    agreements = [],
    roleDemands,
    levelViews = [],
  }: CircleDocuments,
  reader: string,
  seen: ReadonlySet<string>,
): CircleSummary {
  const done: Added[] = [
    ...shares.map((share) => ({
      ...keyed(share),
      act: 'showed' as const,
      at: share.sharedAt,
      line: lineOf(share),
      isToTalk: share.content.talk.length > 0,
    })),
    ...reviewShares.map((share) => ({
      ...keyed(share),
      act: 'showed' as const,
      at: share.sharedAt,
      line: 'Showed you what they can do',
    })),
    ...copies.flatMap((share) => {
      const [act, line] = copyLines[share.content.kind ?? ''] ?? [];
      return act === undefined || line === undefined
        ? []
        : [{ ...keyed(share), act, at: share.sharedAt, line }];
    }),
    ...acts.map((done) => ({
      ...keyed(done),
      act: done.act,
      at: done.at,
      line: actLines[done.act],
    })),
    ...replies.map((reply) => ({
      ...keyed(reply),
      act: 'wrote' as const,
      at: reply.writtenAt,
      line: 'Wrote to you',
    })),
    ...proposals.map((proposal) => ({
      ...keyed(proposal),
      act: 'suggested' as const,
      at: proposal.proposedAt,
      line: 'Suggests a focus',
    })),
    ...agreements.map((agreement) => ({
      ...keyed(agreement),
      act: 'agreed' as const,
      at: agreement.agreedAt,
      line: 'Agreed to the focus',
    })),
    ...roleDemands.flatMap(({ author, areas }) => latestJudgement(author, 'judged-role', areas)),
    ...levelViews.flatMap(({ author, levels }) => latestJudgement(author, 'judged-levels', levels)),
  ];
  const added = done.filter(({ author }) => author !== reader);
  const [latest] = added.toSorted(latestFirst);
  const [last] = done.toSorted(latestFirst);
  const lastAt = last === undefined ? {} : { lastAt: last.at };
  if (latest === undefined) {
    const line = 'Nothing shown to you at the moment';
    return { line, isNew: false, newThings: 0, keys: [], ...lastAt };
  }
  const unseen = added.filter(({ key }) => !seen.has(key)).sort(latestFirst);
  const [newest] = unseen;
  const told = unseen.length > 0 ? unseen : [latest];
  // What somebody wants to talk about stands as long as it is shown: a letter after it does not settle it.
  const toTalk = added.filter(({ isToTalk }) => isToTalk).sort(latestFirst);
  return {
    line: inOneLine([...told, ...toTalk.slice(0, 1)].map(({ line }) => line)),
    isNew: newest !== undefined,
    newThings: new Set(unseen.map(({ line }) => line)).size,
    ...(newest === undefined ? {} : { newest: newest.act }),
    ...lastAt,
    keys: added.map(({ key }) => key),
  };
}

function latestFirst(a: Added, b: Added): number {
  return b.at.localeCompare(a.at);
}

/** "Wrote to you, and wants to talk about one answer": each thing once, in the order given. */
function inOneLine(lines: readonly string[]): string {
  const [first = '', ...others] = new Set(lines);
  const rest = others.map((line) => line.charAt(0).toLowerCase() + line.slice(1));
  const last = rest.pop();
  return last === undefined ? first : `${[first, ...rest].join(', ')}, and ${last}`;
}

interface Added {
  author: string;
  act: Act;
  key: string;
  /** ISO 8601. */
  at: string;
  line: string;
  /** Whether it has something that its author wants to talk about. */
  isToTalk?: boolean;
}

function keyed({ _id, author }: { _id: string; author: string }): Pick<Added, 'author' | 'key'> {
  return { author, key: parseDocumentId(_id)?.key[0] ?? '' };
}

/** A judgement is edited in place: what is new about it is its latest stamp. */
function latestJudgement(
  author: string,
  act: 'judged-role' | 'judged-levels',
  judged: Readonly<Record<string, { at: string }>>,
): Added[] {
  const stamps = Object.values(judged).map(({ at }) => at);
  const latest = stamps.sort().at(-1);
  if (latest === undefined) return [];
  const at = new Date(stampTime(latest)).toISOString();
  const line =
    act === 'judged-role' ? 'Said what the next role asks' : 'Said how they see what you can do';
  return [{ author, act, key: latest, at, line }];
}

function lineOf({ content }: ShareDocument): string {
  const talk = content.talk.length;
  if (talk === 0) return 'Showed you where they are now';
  return `Wants to talk about ${inWords(talk)} ${talk === 1 ? 'answer' : 'answers'}`;
}
