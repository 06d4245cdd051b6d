import { z } from 'zod';
import { GivenAnswers } from '#lib/domain/feedback/given-answers.ts';
import { byGroup, type ByGroup, type FeedbackGroup } from '#lib/domain/feedback/groups.ts';
import { shuffled, type RandomBelow } from '#lib/domain/feedback/shuffled.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { RecordStore } from '../store/store.ts';
import { groupsAsked, type Round } from './round.ts';

const database = 'feedback-papers';

const UsedLink = z.object({ link: z.string(), mark: z.string() });
const UsedLinks = z.object({ used: z.array(UsedLink) });
const Answer = z.object({ ticket: z.string(), given: GivenAnswers });
const GroupAnswers = z.object({
  answers: z.array(Answer),
  /** The round has closed: nothing is added any more. */
  frozen: z.boolean(),
});
type Answer = z.infer<typeof Answer>;

/** What came of marking a link as used. */
export type Marked = 'now' | 'before-by-the-same' | 'before-by-another';

/** What came of adding an answer. */
export type Added = 'now' | 'before' | 'too-late';

/** What the papers are written with: chance, and a new salt for each writing. */
export interface RoundPapersOptions {
  records: RecordStore;
  randomBelow: RandomBelow;
  salt: () => string;
}

/**
 * The papers of rounds: which links were used, in one document a round; what was answered, in one a group.
 *
 * The two kinds must never tell together who said what, at any moment at which somebody looks at the disk:
 * - each is written whole, in a new order of chance, with a new salt; nothing in it has a time or a number;
 * - before a paper is written, nothing older of any paper is left: an old and a new revision of both would show which
 *   mark and which answer came last;
 * - a link is marked first, so that of many who use it at once one wins. An answer that a crash kept from being added
 *   is added when its device, which has not been thanked, sends it again.
 *
 * Not safe for two callers at once: `Feedback` calls one after the other.
 */
export class RoundPapers {
  readonly #records: RecordStore;
  readonly #randomBelow: RandomBelow;
  readonly #salt: () => string;
  /** Whether an older revision may still be on the disk: also after a start, since a crash came before it. */
  #hasTraces = true;

  constructor({ records, randomBelow, salt }: RoundPapersOptions) {
    this.#records = records;
    this.#randomBelow = randomBelow;
    this.#salt = salt;
  }

  /** Lays out the empty papers of a round. */
  async begin(round: Round): Promise<void> {
    await this.#write(usedId(round), { used: [] });
    for (const group of groupsAsked(round))
      await this.#write(answersId(round, group), { answers: [], frozen: false });
  }

  /** Marks a link as used, by compare and set. Throws NotFound where the round's papers are gone. */
  async mark(round: Round, link: string, mark: string): Promise<Marked> {
    let marked: Marked = 'now';
    await this.#change(usedId(round), UsedLinks, ({ used }) => {
      const before = used.find((one) => one.link === link);
      if (before === undefined) marked = 'now';
      else marked = before.mark === mark ? 'before-by-the-same' : 'before-by-another';
      return before === undefined ? { used: this.#mixed([...used, { link, mark }]) } : undefined;
    });
    return marked;
  }

  /** The mark of a link; undefined where it was not used. */
  async markOf(round: Round, link: string): Promise<string | undefined> {
    const { used } = await this.#read(usedId(round), UsedLinks);
    return used.find((one) => one.link === link)?.mark;
  }

  /** Adds an answer, once a ticket. Throws NotFound where the round's papers are gone. */
  async add(round: Round, group: FeedbackGroup, answer: Answer): Promise<Added> {
    let added: Added = 'now';
    await this.#change(answersId(round, group), GroupAnswers, ({ answers, frozen }) => {
      const isKnown = answers.some(({ ticket }) => ticket === answer.ticket);
      added = isKnown ? 'before' : frozen ? 'too-late' : 'now';
      return added === 'now' ? { answers: this.#mixed([...answers, answer]), frozen } : undefined;
    });
    return added;
  }

  /** Lets nothing more be added, and gives what was answered. A group whose paper is gone has no answers. */
  async freeze(round: Round): Promise<ByGroup<readonly GivenAnswers[]>> {
    const answers = new Map<FeedbackGroup, readonly GivenAnswers[]>();
    for (const group of groupsAsked(round)) {
      try {
        const paper = await this.#change(answersId(round, group), GroupAnswers, (current) =>
          current.frozen
            ? undefined
            : { ...current, answers: this.#mixed(current.answers), frozen: true },
        );
        answers.set(
          group,
          paper.answers.map(({ given }) => given),
        );
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
      }
    }
    return byGroup((group) => answers.get(group) ?? []);
  }

  /** How many have answered, by group. */
  async counts(round: Round): Promise<ByGroup<number>> {
    const counts = new Map<FeedbackGroup, number>();
    for (const group of groupsAsked(round)) {
      const { answers } = await this.#read(answersId(round, group), GroupAnswers);
      counts.set(group, answers.length);
    }
    return byGroup((group) => counts.get(group) ?? 0);
  }

  /** Removes all papers of a round, from the disk too. Does nothing where there are none. */
  async end(round: Round): Promise<void> {
    const ids = [usedId(round), ...groupsAsked(round).map((group) => answersId(round, group))];
    for (const id of ids) {
      try {
        const { _rev } = await this.#records.get(database, id);
        this.#hasTraces = true;
        await this.#records.remove(database, id, _rev);
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
      }
    }
    await this.leaveNoTraces();
  }

  /** Rids the disk of every older revision. Cheap where there is none. */
  async leaveNoTraces(): Promise<void> {
    if (!this.#hasTraces) return;
    await this.#records.compact(database);
    this.#hasTraces = false;
  }

  #mixed<Thing>(things: readonly Thing[]): Thing[] {
    return shuffled(things, this.#randomBelow);
  }

  async #read<Paper>(id: string, schema: z.ZodType<Paper>): Promise<Paper> {
    return schema.parse(await this.#records.get(database, id));
  }

  async #change<Paper extends object>(
    id: string,
    schema: z.ZodType<Paper>,
    change: (paper: Paper) => Paper | undefined,
  ): Promise<Paper> {
    for (;;) {
      const stored = await this.#records.get(database, id);
      const paper = schema.parse(stored);
      const changed = change(paper);
      if (changed === undefined) return paper;
      try {
        await this.#write(id, changed, stored._rev);
        return changed;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }

  async #write(id: string, paper: object, rev?: string): Promise<void> {
    await this.leaveNoTraces();
    this.#hasTraces = true;
    const current = rev === undefined ? {} : { _rev: rev };
    await this.#records.put(database, { _id: id, ...current, salt: this.#salt(), ...paper });
    await this.leaveNoTraces();
  }
}

function usedId({ id }: Round): string {
  return `used~${id}`;
}

function answersId({ id }: Round, group: FeedbackGroup): string {
  return `answers~${id}~${group}`;
}
