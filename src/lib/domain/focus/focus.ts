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
 * Where two people stand with a focus. Something is agreed when both speak for it while it is what each of them said
 * last: one proposed and the other agreed, or both proposed the same competencies without knowing of each other. What
 * somebody has taken back by another proposal, or what was settled before, is nobody's word any more: one person alone
 * changes nothing. Pure, and the same in whatever order the documents arrive.
 */
export function focusState(
  proposals: readonly FocusProposal[],
  agreements: readonly FocusAgreement[],
): FocusState {
  const open = new Map<string, FocusProposal>();
  const agreed = new Map<string, Pick<FocusEntry, 'voices'> & { agreedAt: string }>();
  let current: FocusProposal | undefined;
  const settle = (proposal: FocusProposal, other: Voice, agreedAt: string) => {
    agreed.set(proposal._id, { voices: [ownVoice(proposal), other], agreedAt });
    current = proposal;
    open.clear();
  };
  for (const { proposal, agreement } of inOrder(proposals, agreements)) {
    if (agreement !== undefined) {
      const isOpen = open.get(proposal.author)?._id === proposal._id;
      if (isOpen && agreement.author !== proposal.author)
        settle(proposal, voiceOf(agreement), agreement.agreedAt);
      continue;
    }
    const same = [...open.values()].find(
      (other) => other.author !== proposal.author && sameFocus(other, proposal),
    );
    if (same === undefined) open.set(proposal.author, proposal);
    else {
      settle(same, ownVoice(proposal), proposal.proposedAt);
      settle(proposal, ownVoice(same), proposal.proposedAt);
    }
  }
  const history = [...proposals]
    .sort((one, other) => order(other, one))
    .map((proposal): FocusEntry => {
      const found = agreed.get(proposal._id);
      if (found !== undefined) return { proposal, state: 'agreed', ...found };
      const others = new Map(
        agreements
          .filter(({ to, author }) => to === proposal._id && author !== proposal.author)
          .sort((one, other) => text(other.agreedAt, one.agreedAt) || text(other._id, one._id))
          .map((agreement) => [agreement.author, voiceOf(agreement)]),
      );
      const voices = [ownVoice(proposal), ...others.values()];
      const isOpen = open.get(proposal.author)?._id === proposal._id;
      return { proposal, voices, state: isOpen ? 'open' : 'passed' };
    })
    .filter(
      (entry, index, all) => !all.slice(0, index).some((later) => isSameAgreement(later, entry)),
    );
  return {
    current: history.find(({ proposal }) => proposal._id === current?._id),
    open: history.filter(({ state }) => state === 'open'),
    history,
  };
}

/** One thing that somebody said: a proposal, or an agreement to one. */
interface Said {
  proposal: FocusProposal;
  agreement?: FocusAgreement;
}

/** All that was said, the earliest first. Nobody agrees to what is not yet there, whatever two clocks say. */
function inOrder(
  proposals: readonly FocusProposal[],
  agreements: readonly FocusAgreement[],
): Said[] {
  const byId = new Map(proposals.map((proposal) => [proposal._id, proposal]));
  const said = [
    ...proposals.map((proposal) => ({
      proposal,
      at: proposal.proposedAt,
      rank: '0',
      id: proposal._id,
    })),
    ...agreements.flatMap((agreement) => {
      const proposal = byId.get(agreement.to);
      if (proposal === undefined) return [];
      const at =
        agreement.agreedAt > proposal.proposedAt ? agreement.agreedAt : proposal.proposedAt;
      return [{ proposal, agreement, at, rank: '1', id: agreement._id }];
    }),
  ];
  return said.sort((a, b) => text(a.at, b.at) || text(a.rank, b.rank) || text(a.id, b.id));
}

function ownVoice({ author, words, proposedAt }: FocusProposal): Voice {
  return { person: author, words, at: proposedAt };
}

function voiceOf({ author, words, agreedAt }: FocusAgreement): Voice {
  return { person: author, words, at: agreedAt };
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
