import * as z from 'zod/mini';

/** One to three: more is no focus. */
export const mostInFocus = 3;

/**
 * What one person says the focus should be, in their own words. A change of mind is another proposal: none is ever
 * edited. Key: a ULID.
 */
export const FocusProposalDocument = z.looseObject({
  type: z.literal('focusProposal'),
  author: z.string(),
  v: z.literal(1),
  framework: z.string(),
  version: z.int().check(z.gte(1)),
  competencies: z.array(z.string()).check(z.minLength(1), z.maxLength(mostInFocus)),
  words: z.string().check(z.maxLength(5_000)),
  /** ISO 8601. */
  proposedAt: z.string(),
});
export type FocusProposalDocument = z.infer<typeof FocusProposalDocument>;

/** That somebody agrees to a proposal of the other, in their own words. Key: a ULID. */
export const FocusAgreementDocument = z.looseObject({
  type: z.literal('focusAgreement'),
  author: z.string(),
  v: z.literal(1),
  /** The `_id` of the proposal. */
  to: z.string(),
  words: z.string().check(z.maxLength(5_000)),
  agreedAt: z.string(),
});
export type FocusAgreementDocument = z.infer<typeof FocusAgreementDocument>;

export type FocusProposal = Pick<
  FocusProposalDocument,
  'author' | 'framework' | 'version' | 'competencies' | 'words' | 'proposedAt'
> & { _id: string };
export type FocusAgreement = Pick<
  FocusAgreementDocument,
  'author' | 'to' | 'words' | 'agreedAt'
> & { _id: string };

/** What each of the two said about a focus. */
export interface Voice {
  person: string;
  words: string;
  /** ISO 8601. */
  at: string;
}

/** A proposal with what became of it. */
export interface FocusEntry {
  proposal: FocusProposal;
  voices: readonly Voice[];
  /** `open`: the other has not answered; `agreed`: both said so; `passed`: something later was agreed or proposed. */
  state: 'open' | 'agreed' | 'passed';
  /** When the second of the two agreed, ISO 8601. */
  agreedAt?: string;
}

export interface FocusState {
  /** What both agreed on last. */
  current: FocusEntry | undefined;
  /** Proposals that wait for the other, the newest of each person. */
  open: readonly FocusEntry[];
  /** All of them, the newest first; one agreement of two equal proposals once. */
  history: readonly FocusEntry[];
}

/**
 * Where two people stand with a focus. A proposal is agreed when both speak for it: one proposed and the other agreed,
 * or both proposed the same competencies without knowing of each other. Pure, and the same in whatever order the
 * documents arrive.
 */
export function focusState(
  proposals: readonly FocusProposal[],
  agreements: readonly FocusAgreement[],
): FocusState {
  const inOrder = [...proposals].sort((a, b) => order(a, b));
  const heard = inOrder.map((proposal) => ({
    proposal,
    voices: voicesFor(proposal, inOrder, agreements),
  }));
  const agreed = heard.flatMap((entry) => {
    const agreedAt = secondVoice(entry.voices);
    return agreedAt === undefined ? [] : [{ ...entry, agreedAt }];
  });
  const last = [...agreed]
    .sort((a, b) => text(a.agreedAt, b.agreedAt) || order(a.proposal, b.proposal))
    .at(-1);
  const history = heard
    .map(({ proposal, voices }): FocusEntry => {
      const agreedAt = secondVoice(voices);
      if (agreedAt !== undefined) return { proposal, voices, state: 'agreed', agreedAt };
      const later = inOrder.some(
        (other) => other.author === proposal.author && order(other, proposal) > 0,
      );
      const settled = last !== undefined && last.agreedAt >= proposal.proposedAt;
      return { proposal, voices, state: later || settled ? 'passed' : 'open' };
    })
    .reverse()
    .filter(
      (entry, index, all) => !all.slice(0, index).some((later) => isSameAgreement(later, entry)),
    );
  return {
    current: history.find(({ proposal }) => proposal._id === last?.proposal._id),
    open: history.filter(({ state }) => state === 'open'),
    history,
  };
}

function voicesFor(
  proposal: FocusProposal,
  proposals: readonly FocusProposal[],
  agreements: readonly FocusAgreement[],
): Voice[] {
  const own = { person: proposal.author, words: proposal.words, at: proposal.proposedAt };
  const others = [
    ...agreements
      .filter(({ to, author }) => to === proposal._id && author !== proposal.author)
      .map(({ author, words, agreedAt }) => ({ person: author, words, at: agreedAt })),
    ...proposals
      .filter((other) => other.author !== proposal.author && sameFocus(other, proposal))
      .map(({ author, words, proposedAt }) => ({ person: author, words, at: proposedAt })),
  ].sort((a, b) => text(a.at, b.at) || text(a.person, b.person));
  const first = new Map(others.reverse().map((voice) => [voice.person, voice]));
  return [own, ...[...first.values()].reverse()];
}

/** When the second person spoke for it; undefined while only one has. */
function secondVoice(voices: readonly Voice[]): string | undefined {
  return voices.length < 2
    ? undefined
    : voices
        .map(({ at }) => at)
        .sort()
        .at(1);
}

function sameFocus(a: FocusProposal, b: FocusProposal): boolean {
  return (
    a.framework === b.framework &&
    a.version === b.version &&
    [...a.competencies].sort().join() === [...b.competencies].sort().join()
  );
}

/** Both chose the same without knowing of each other: that is one agreement, told once. */
function isSameAgreement(a: FocusEntry, b: FocusEntry): boolean {
  return (
    a.state === 'agreed' &&
    b.state === 'agreed' &&
    a.agreedAt === b.agreedAt &&
    a.proposal.author !== b.proposal.author &&
    sameFocus(a.proposal, b.proposal)
  );
}

function order(a: FocusProposal, b: FocusProposal): number {
  return text(a.proposedAt, b.proposedAt) || text(a._id, b._id);
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
