import type { AnswerValue, AttemptMode } from '../domain/measuring/answers-document.ts';
import { attemptKey, type AnswersPart } from '../domain/measuring/answers.ts';
import type { Instrument } from '../domain/measuring/instrument.ts';
import type { Edition } from '../domain/programme/programme.ts';
import { partOfRows, rowKey } from './attempt-rows.ts';
import type { Device } from './device.svelte.ts';
import { beginsAt } from './erased.ts';
import { lockNames } from './locks.ts';
import type { AnswerRow, AttemptRow } from './small-store/person-store.ts';
import { countTaps, foldAttempt, putAnswer, putFinish, stands } from './stored-attempts.ts';

/** Whether the last tap is on disk. */
export type Saving = 'saved' | 'saving' | 'failed';

/** A thought has ended when nobody has tapped for this long. */
const thoughtMs = 1_500;

/**
 * This person's attempts at the audit in all its editions, whole in the small store: a tap is written there in the same
 * task, and put into this device's answers document when a thought ends.
 */
export class Attempts {
  #device: Device;
  /** The edition that a look begun now is answered to. */
  #audit: () => Instrument;
  #attempts = $state.raw<readonly AttemptRow[]>([]);
  /** Replaced whole: whoever reads it reads all of it. */
  #rows = $state.raw<ReadonlyMap<string, AnswerRow>>(new Map());
  #saving = $state.raw<Saving>('saved');
  #pending = 0;
  /** Taps that are not on disk: of each statement the latest. What is on disk does not replace them. */
  #unsaved = new Map<string, AnswerRow>();
  #thought: ReturnType<typeof setTimeout> | undefined;

  private constructor(device: Device, audit: () => Instrument) {
    this.#device = device;
    this.#audit = audit;
  }

  /** Reads the attempts from the small store; needs no PouchDB. */
  static async open(device: Device, audit: () => Instrument): Promise<Attempts> {
    const attempts = new Attempts(device, audit);
    await countTaps(device.store);
    await attempts.#read();
    return attempts;
  }

  get saving(): Saving {
    return this.#device.storage === 'fine' ? this.#saving : 'failed';
  }

  /** The looks, the first one first, each merged as far as this device knows. */
  get all(): AnswersPart[] {
    return this.#looks.map((attempt) => this.#partOf(attempt));
  }

  /** "Then" answers given beside a look: how somebody now sees where they were at the start. */
  thenOf(occasion: number): AnswersPart | undefined {
    const row = this.#standing.find((one) => one.then === true && one.occasion === occasion);
    return row === undefined ? undefined : this.#partOf(row);
  }

  /** The attempt being answered or last finished. */
  get latest(): AnswersPart | undefined {
    return this.all.at(-1);
  }

  /** Begins the next occasion. The same key on every device, so that two phones begin the same attempt. */
  async begin(mode: AttemptMode = 'alone', edition: Edition = this.#audit()): Promise<void> {
    const occasion = (this.#looks.at(-1)?.occasion ?? 0) + 1;
    const { id: instrument, version } = edition;
    await this.#begin({
      ...{ instrument, version, occasion },
      ...(mode === 'facilitated' ? { mode } : {}),
    });
  }

  /**
   * The look under way was answered with a facilitator: for good, since it was so for a part of it. `sheet` is the key
   * of a paper sheet that was taken over into it.
   */
  async facilitated(sheet?: string): Promise<void> {
    const latest = this.#looks.at(-1);
    if (latest === undefined || (latest.mode === 'facilitated' && sheet === undefined)) return;
    await this.#changeAttempt(latest.attempt, (known) => {
      const row = known ?? latest;
      const sheets = [...new Set([...(row.sheets ?? []), ...(sheet === undefined ? [] : [sheet])])];
      return {
        ...row,
        mode: 'facilitated',
        ...(sheets.length === 0 ? {} : { sheets: sheets.sort() }),
        changes: row.changes + 1,
      };
    });
  }

  /** Begins "then" answers beside a later look, to the same statements. Does nothing where they were begun. */
  async beginThen({
    instrument,
    version,
    occasion,
  }: Pick<AnswersPart, 'instrument' | 'version' | 'occasion'>): Promise<void> {
    if (occasion < 2) return;
    await this.#begin({ instrument, version, occasion, then: true });
  }

  async #begin(of: Pick<AttemptRow, 'instrument' | 'version' | 'occasion' | 'mode' | 'then'>) {
    const attempt = attemptKey(of);
    // The same key as one that was deleted, whose answers would be in it.
    await this.forgetErased();
    const startedAt = beginsAt(this.#device);
    const fresh = { attempt, ...of, startedAt, changes: 0, folded: 0 };
    await this.#changeAttempt(attempt, (known) => known ?? fresh);
  }

  /**
   * Keeps an answer: in memory at once, and on its way to disk before this returns. Says whether that write
   * came to disk; where it did not, the answer stays in memory and the device's state tells why. `to` is the latest
   * look, where nothing else is said.
   */
  async answer(statement: string, value: AnswerValue, to = this.latest): Promise<boolean> {
    return this.#tap(to, statement, (row) => ({ ...row, value, at: this.#device.stamp() }));
  }

  /** Marks a statement to talk about, or takes the mark away. */
  async talk(statement: string, on: boolean): Promise<void> {
    await this.#tap(this.latest, statement, (row) => ({
      ...row,
      talk: on,
      talkAt: this.#device.stamp(),
    }));
  }

  /** The person has looked at every statement that they mean to answer now. On its way to disk in the task of the call. */
  async finish(of = this.latest): Promise<void> {
    if (of === undefined) return;
    const finishedAt = new Date(this.#device.now()).toISOString();
    await this.#device.guarded((store) => putFinish(store, attemptKey(of), finishedAt));
    await this.#read();
    await this.fold();
  }

  /** Puts what was tapped on this device into its answers documents in the person's own space. */
  async fold(): Promise<void> {
    clearTimeout(this.#thought);
    const { write } = await lockNames(this.#device.person);
    await navigator.locks.request(`${write}-fold`, async () => {
      const attempts = await this.#device.store.getAll('attempts');
      for (const attempt of attempts.filter((row) => stands(this.#device, row))) {
        if (attempt.changes > attempt.folded) await foldAttempt(this.#device, attempt);
      }
    });
    await this.#device.countUnsent();
  }

  /** Takes over what other devices sent, and what this one sent before a sign-out. */
  async takeOver(): Promise<void> {
    await this.#device.documents(this.#device.ownSpace).load();
    await this.forgetErased();
    const { takeOverAnswers } = await import('./take-over.ts');
    await takeOverAnswers(this.#device, this.#audit().id);
    await this.#read();
  }

  /** Takes out of the small store what the person deleted, here or on another device (`erasures.ts`). */
  async forgetErased(): Promise<void> {
    const gone = (await this.#device.store.getAll('attempts')).filter(
      (row) => !stands(this.#device, row),
    );
    if (gone.length === 0) return;
    clearTimeout(this.#thought);
    const take = await import('./take-over.ts');
    await take.forgetErased(this.#device, gone);
    await this.#read();
  }

  /** Drops the look under way, on every device; the one before it is the latest again. Never the first. */
  async dropLatest(): Promise<void> {
    clearTimeout(this.#thought);
    const attempt = this.#looks.at(-1);
    if (attempt === undefined || attempt.occasion < 2 || attempt.finishedAt !== undefined) return;
    const { writeErasure } = await import('./write-erasure.ts');
    await writeErasure(this.#device, Date.parse(attempt.startedAt), attempt.attempt);
    await this.forgetErased();
  }

  get #standing(): readonly AttemptRow[] {
    return this.#attempts.filter((attempt) => stands(this.#device, attempt));
  }

  get #looks(): readonly AttemptRow[] {
    return this.#standing.filter(({ then }) => then !== true);
  }

  /** Takes in what pages tapped that are no more. */
  async takeInTaps(): Promise<void> {
    await countTaps(this.#device.store);
    await this.#read();
    await this.fold();
  }

  /** Reads again what another tab of this device tapped. */
  async readAgain(): Promise<void> {
    await this.#read();
  }

  async #tap(
    to: AnswersPart | undefined,
    statement: string,
    change: (row: AnswerRow) => AnswerRow,
  ): Promise<boolean> {
    if (to === undefined) return false;
    const attempt = attemptKey(to);
    const key = rowKey(attempt, statement);
    const row = change(this.#rows.get(key) ?? { attempt, statement });
    this.#rows = new Map([...this.#rows, [key, row]]);
    this.#unsaved.set(key, row);
    return this.#save(row);
  }

  async #save(row: AnswerRow): Promise<boolean> {
    this.#saving = 'saving';
    this.#pending += 1;
    try {
      await this.#device.guarded((store) => putAnswer(store, row));
    } catch {
      // What went wrong is a state of the device, which the screen shows; the answer stays on the screen.
      this.#pending -= 1;
      this.#saving = 'failed';
      return false;
    }
    this.#pending -= 1;
    const key = rowKey(row.attempt, row.statement);
    if (this.#unsaved.get(key) === row) this.#unsaved.delete(key);
    if (this.#pending === 0) this.#saving = this.#unsaved.size === 0 ? 'saved' : 'failed';
    this.#device.tell({ kind: 'answers', attempt: row.attempt });
    clearTimeout(this.#thought);
    this.#thought = setTimeout(() => void this.fold(), thoughtMs);
    await this.#device.countUnsent();
    return true;
  }

  /** After the storage failed: keeps every answer that is on the screen and not on disk. */
  async saveAgain(): Promise<void> {
    try {
      await this.#device.tryAgain();
    } catch {
      // It still fails: the state of the device goes on saying so.
      return;
    }
    for (const row of [...this.#unsaved.values()]) await this.#save(row);
    await this.#read();
    await this.fold();
  }

  async #read(): Promise<void> {
    const store = this.#device.store;
    const attempts = (await store.getAll('attempts')).filter(
      ({ instrument }) => instrument === this.#audit().id,
    );
    const rows = await store.getAll('answers');
    this.#attempts = attempts.sort((a, b) => a.occasion - b.occasion);
    // What another tab has deleted is in no attempt that is begun here later.
    this.#rows = new Map([
      ...rows.map((row) => [rowKey(row.attempt, row.statement), row] as const),
      ...this.#unsaved,
    ]);
  }

  /** Changes an attempt as it stands on disk, where taps and folds have counted since it was read. */
  async #changeAttempt(
    key: string,
    change: (known: AttemptRow | undefined) => AttemptRow,
  ): Promise<void> {
    await this.#device.guarded(async (store) => {
      const tx = store.transaction('attempts', 'readwrite');
      await tx.store.put(change(await tx.store.get(key)));
      await tx.done;
    });
    await this.#read();
  }

  #partOf(attempt: AttemptRow): AnswersPart {
    const rows = [...this.#rows.values()].filter((row) => row.attempt === attempt.attempt);
    return partOfRows(attempt, rows);
  }
}
