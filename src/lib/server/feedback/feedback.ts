import { publishedFeedback, currentFeedback } from '#lib/content/instruments/published-feedback.ts';
import { nextRoundFrom } from '#lib/domain/feedback/between-rounds.ts';
import { readGivenAnswers } from '#lib/domain/feedback/given-answers.ts';
import { feedbackGroups, type ByGroup, type FeedbackGroup } from '#lib/domain/feedback/groups.ts';
import type { LinkSecret } from '#lib/domain/feedback/link-code.ts';
import { release } from '#lib/domain/feedback/release.ts';
import type { RandomBelow } from '#lib/domain/feedback/shuffled.ts';
import {
  asksForComments,
  groupsTooSmall,
  mostLinksOfAGroup,
  thresholdProblems,
  type Thresholds,
} from '#lib/domain/feedback/thresholds.ts';
import { instant, type Clock } from '../accounts/clock.ts';
import { Collection } from '../accounts/collection.ts';
import type { Changed } from '../accounts/membership-publisher.ts';
import { newId } from '../accounts/new-id.ts';
import { InvalidRequest, NotFound } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { FeedbackReleases } from './feedback-release.ts';
import { Round, linksByGroup } from './round.ts';
import { RoundPapers } from './round-papers.ts';
import {
  linkHash,
  markOf,
  newLink,
  newSalt,
  randomBelow as chance,
  ticketOf,
  type SubmissionToken,
} from './secrets.ts';

/** What a coordinator asks for. */
export interface NewRound {
  intern: string;
  cohort: string;
  /** ISO 8601. */
  closesAt: string;
  thresholds: Thresholds;
  /** How many are asked, by group. */
  links: ByGroup<number>;
}

/** A round just opened, with its links: the only moment at which they can be read. */
export interface OpenedRound {
  round: Round;
  links: ByGroup<readonly LinkSecret[]>;
}

/** What a link leads to. */
export type Found =
  | { state: 'open'; round: Round; group: FeedbackGroup; asksForComments: boolean }
  /** It was used from this very device. */
  | { state: 'sent' }
  | { state: 'closed'; closesAt: string; calledOff: boolean }
  /** Never was, or was used by somebody else: the two are not told apart. */
  | { state: 'unknown' };

/** What came of sending answers. */
export type Taken =
  | { state: 'sent' }
  | { state: 'closed'; closesAt: string; calledOff: boolean }
  | { state: 'unknown' }
  | { state: 'refused'; reason: 'unreadable' | 'empty' };

export interface FeedbackOptions {
  store: Store;
  clock: Clock;
  changed: Changed;
  /** Told of the space in which a result has come. */
  released?: Changed;
  randomBelow?: RandomBelow;
  salt?: () => string;
}

/** Colleagues' feedback: rounds, their links, the answers until they are released. How it holds: docs/feedback.md. */
export class Feedback {
  readonly #rounds: Collection<Round>;
  readonly #papers: RoundPapers;
  readonly #releases: FeedbackReleases;
  readonly #clock: Clock;
  readonly #randomBelow: RandomBelow;
  /** One act after the other, over all rounds: their papers share a database. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: FeedbackOptions) {
    const { store, clock, changed, randomBelow = chance, salt = newSalt } = options;
    const { released = () => undefined } = options;
    this.#rounds = new Collection(store.records, { database: 'feedback', prefix: 'round' }, Round);
    this.#papers = new RoundPapers({ records: store.records, randomBelow, salt });
    this.#releases = new FeedbackReleases(store.spaces, changed, released);
    this.#clock = clock;
    this.#randomBelow = randomBelow;
  }

  /** The rounds about an intern, the newest first. */
  async roundsOf(intern: string): Promise<readonly Round[]> {
    return (await this.#rounds.all())
      .filter((round) => round.intern === intern)
      .sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  /**
   * Opens a round and makes its links. Throws InvalidRequest for rules that are too low or groups too small: the form
   * says so before. Undefined where a round about this intern is open already, or one was released not long ago: two
   * could be subtracted.
   */
  open(asked: NewRound): Promise<OpenedRound | undefined> {
    return this.#inTurn(async () => {
      const { intern, cohort, closesAt, thresholds, links: many } = asked;
      if (!isAllowed(asked)) throw new InvalidRequest('A round that could show nothing.');
      const now = instant(this.#clock());
      if (closesAt <= now) throw new InvalidRequest('A round that is over before it begins.');
      const before = await this.roundsOf(intern);
      if (before.some(({ state }) => state === 'open')) return undefined;
      const from = opensFrom(before);
      if (from !== undefined && now < from) return undefined;
      const links = linksOf(many);
      const round: Round = {
        id: newId(),
        intern,
        cohort,
        openedAt: now,
        closesAt,
        instrument: currentFeedback.id,
        version: currentFeedback.version,
        thresholds,
        links: feedbackGroups
          .flatMap((group) => links[group].map((link) => ({ hash: linkHash(link), group })))
          .sort((a, b) => (a.hash < b.hash ? -1 : 1)),
        state: 'open',
      };
      await this.#papers.begin(round);
      await this.#rounds.add(round);
      await this.#releases.opened(round);
      return { round, links };
    });
  }

  /** What a link leads to. With the token of a device that sent its answers, it says so to that device alone. */
  async find(link: LinkSecret, token?: SubmissionToken): Promise<Found> {
    const found = await this.#roundOf(link);
    if (found === undefined) return { state: 'unknown' };
    const { round, group } = found;
    const over = this.#closed(round);
    if (over !== undefined) return over;
    const used = await this.#markIn(round, link);
    if (used !== undefined)
      return { state: token !== undefined && used === markOf(link, token) ? 'sent' : 'unknown' };
    return { state: 'open', round, group, asksForComments: hasComments(round, group) };
  }

  /** Takes answers. Sent once more with the same token they are known, and not counted twice. */
  take(link: LinkSecret, token: SubmissionToken, answers: unknown): Promise<Taken> {
    return this.#inTurn(async () => {
      const found = await this.#roundOf(link);
      if (found === undefined) return { state: 'unknown' };
      const { round, group } = found;
      const over = this.#closed(round);
      if (over !== undefined) return over;
      const instrument = publishedFeedback(round.instrument, round.version);
      if (instrument === undefined) throw new NotFound('a version that is not published');
      const read = readGivenAnswers(answers, instrument, { comments: hasComments(round, group) });
      if (!read.ok) return { state: 'refused', reason: read.reason };
      const marked = await this.#papers.mark(round, linkHash(link), markOf(link, token));
      if (marked === 'before-by-another') return { state: 'unknown' };
      const answer = { ticket: ticketOf(token), given: read.given };
      const added = await this.#papers.add(round, group, answer);
      return added === 'too-late' ? closedAnswer(round) : { state: 'sent' };
    });
  }

  /** How many have answered, by group; nothing of what, and nobody's name is known here. */
  counts(round: Round): Promise<ByGroup<number>> {
    return this.#inTurn(() => this.#papers.counts(round));
  }

  /** Releases the rounds that have closed. Call it every half a minute or so. */
  async releaseDue(): Promise<void> {
    const now = instant(this.#clock());
    const due = (await this.#rounds.all()).filter(
      ({ state, closesAt }) => state === 'open' && closesAt <= now,
    );
    for (const round of due) await this.#inTurn(() => this.#release(round));
    await this.#inTurn(() => this.#papers.leaveNoTraces());
  }

  /**
   * Closes a round before its day, where everybody who was asked has answered: nobody is shut out who was told that there
   * is time. False, and nothing is changed, where somebody has not.
   */
  closeEarly(id: string): Promise<boolean> {
    return this.#inTurn(async () => {
      const round = await this.#rounds.get(id);
      if (round.state !== 'open') return false;
      const now = instant(this.#clock());
      if (now < round.closesAt) {
        if (!isAnsweredByAll(round, await this.#papers.counts(round))) return false;
        await this.#rounds.change(id, (current) => ({ ...current, closesAt: now }));
      }
      await this.#release(await this.#rounds.get(id));
      return true;
    });
  }

  /** Ends a round without a result: what was answered is deleted unread. */
  callOff(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const round = await this.#rounds.get(id);
      if (round.state !== 'open') return;
      await this.#papers.end(round);
      await this.#releases.calledOff(round);
      await this.#rounds.change(id, (current) => ({ ...current, state: 'called-off' }));
    });
  }

  /** Each step may be the last before a crash: done again, it comes to the same. */
  async #release(round: Round): Promise<void> {
    const instrument = publishedFeedback(round.instrument, round.version);
    if (instrument === undefined) throw new NotFound('a version that is not published');
    if (!(await this.#releases.isReleased(round))) {
      const rules = { instrument, thresholds: round.thresholds, links: linksByGroup(round) };
      const result = release(rules, await this.#papers.freeze(round), this.#randomBelow);
      await this.#releases.released(round, result);
    }
    await this.#papers.end(round);
    await this.#rounds.change(round.id, (current) => ({ ...current, state: 'released' }));
  }

  async #roundOf(link: LinkSecret): Promise<{ round: Round; group: FeedbackGroup } | undefined> {
    const hash = linkHash(link);
    for (const round of await this.#rounds.all()) {
      const known = round.links.find((one) => one.hash === hash);
      if (known !== undefined) return { round, group: known.group };
    }
    return undefined;
  }

  #closed(round: Round) {
    const isOver = round.state !== 'open' || round.closesAt <= instant(this.#clock());
    return isOver ? closedAnswer(round) : undefined;
  }

  async #markIn(round: Round, link: LinkSecret): Promise<string | undefined> {
    return this.#inTurn(() => this.#papers.markOf(round, linkHash(link)));
  }

  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(act);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** From when another round may open (ISO 8601), by the rounds that there were about somebody. */
export function opensFrom(rounds: readonly Round[]): string | undefined {
  const released = rounds.filter(({ state }) => state === 'released');
  return nextRoundFrom(released.map(({ closesAt }) => closesAt));
}

/** Whether everybody who was asked has answered. */
export function isAnsweredByAll(round: Round, answered: ByGroup<number>): boolean {
  const asked = linksByGroup(round);
  return feedbackGroups.every((group) => answered[group] >= asked[group]);
}

function isAllowed({ links, thresholds }: NewRound): boolean {
  return (
    thresholdProblems(thresholds).length === 0 &&
    groupsTooSmall(links, thresholds).length === 0 &&
    feedbackGroups.some((group) => links[group] > 0) &&
    feedbackGroups.every((group) => links[group] <= mostLinksOfAGroup)
  );
}

function hasComments(round: Round, group: FeedbackGroup): boolean {
  return asksForComments(linksByGroup(round)[group], round.thresholds);
}

function closedAnswer({ closesAt, state }: Round) {
  return { state: 'closed', closesAt, calledOff: state === 'called-off' } as const;
}

function linksOf(many: ByGroup<number>): ByGroup<readonly LinkSecret[]> {
  const some = (count: number) => Array.from({ length: count }, newLink);
  return {
    lineManager: some(many.lineManager),
    peers: some(many.peers),
    team: some(many.team),
    others: some(many.others),
  };
}
