import { expect, test } from 'vitest';
import { z } from 'zod';
import { Conflict, NotFound } from '../errors.ts';
import type { NewRecord, RecordStore, StoredRecord } from '../store/store.ts';
import { anEmptyStore } from './a-cohort.test-support.ts';
import { Collection } from './collection.ts';

const Thing = z.object({ id: z.string(), count: z.int() });
const place = { database: 'things', prefix: 'thing' };

async function aCollection() {
  const { store } = await anEmptyStore();
  return { records: store.records, things: new Collection(store.records, place, Thing) };
}

const oneMore = (thing: z.infer<typeof Thing>) => ({ ...thing, count: thing.count + 1 });

test('what is not there is not found, and cannot be changed; removing it does nothing', async () => {
  const { things } = await aCollection();
  expect(await things.find('a')).toBeUndefined();
  await expect(things.get('a')).rejects.toThrow(NotFound);
  await expect(things.change('a', oneMore)).rejects.toThrow(NotFound);
  await things.remove('a');
});

test('a second record of the same id is refused, and a record of another shape never written', async () => {
  const { things, records } = await aCollection();
  await things.add({ id: 'a', count: 1 });
  await expect(things.add({ id: 'a', count: 2 })).rejects.toThrow(Conflict);
  await expect(things.add({ id: 'b', count: 0.5 })).rejects.toThrow(z.ZodError);
  expect(await records.list('things', 'thing~')).toHaveLength(1);
});

test('a record of another shape in the store is an error, not a guess', async () => {
  const { things, records } = await aCollection();
  await records.put('things', { _id: 'thing~a', id: 'a', count: 'many' });
  await expect(things.all()).rejects.toThrow(z.ZodError);
});

test('fifty changes at once, through two collections, all count', async () => {
  const { things, records } = await aCollection();
  await things.add({ id: 'a', count: 0 });
  const other = new Collection(records, place, Thing);
  const both = Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? things : other));
  await Promise.all(both.map((collection) => collection.change('a', oneMore)));
  expect(await new Collection(records, place, Thing).get('a')).toEqual({ id: 'a', count: 50 });
});

test('what a newer version of the server wrote beside our fields stays', async () => {
  const { things, records } = await aCollection();
  await records.put('things', { _id: 'thing~a', id: 'a', count: 1, colour: 'gold' });
  await things.change('a', oneMore);
  expect(await records.get('things', 'thing~a')).toMatchObject({ count: 2, colour: 'gold' });
});

test('a field that is taken out of a record is gone from the store too', async () => {
  const { records } = await aCollection();
  const Named = Thing.extend({ name: z.string().exactOptional() });
  const things = new Collection(records, place, Named);
  await things.add({ id: 'a', count: 1, name: 'first' });
  await things.change('a', ({ name: _, ...thing }) => thing);
  expect(await things.get('a')).toEqual({ id: 'a', count: 1 });
  expect(await new Collection(records, place, Named).get('a')).toEqual({ id: 'a', count: 1 });
});

test('an answer of the store that comes late brings nothing back that was removed', async () => {
  const { records } = await aCollection();
  const slow = new SlowAnswers(records);
  const things = new Collection(slow, place, Thing);
  await things.add({ id: 'a', count: 0 });
  slow.holdBack();
  const changing = things.change('a', oneMore);
  await slow.written();
  await things.remove('a');
  slow.letGo();
  await changing;
  expect(await things.find('a')).toBeUndefined();
});

/** A store whose writes happen at once, and are answered when the test says so. */
class SlowAnswers implements RecordStore {
  readonly #records: RecordStore;
  #answered: Promise<void> = Promise.resolve();
  #writing: Promise<unknown> = Promise.resolve();
  letGo: () => void = () => undefined;

  constructor(records: RecordStore) {
    this.#records = records;
  }

  holdBack(): void {
    this.#answered = new Promise((answered) => {
      this.letGo = answered;
    });
  }

  /** Resolves when what was asked to be written is written. */
  async written(): Promise<void> {
    await new Promise((later) => setTimeout(later, 20));
    await this.#writing;
  }

  get(database: string, id: string): Promise<StoredRecord> {
    return this.#records.get(database, id);
  }

  async put(database: string, record: NewRecord): Promise<string> {
    const writing = this.#records.put(database, record);
    this.#writing = writing;
    const rev = await writing;
    await this.#answered;
    return rev;
  }

  remove(database: string, id: string, rev: string): Promise<void> {
    return this.#records.remove(database, id, rev);
  }

  compact(database: string): Promise<void> {
    return this.#records.compact(database);
  }

  list(database: string, prefix: string): Promise<readonly StoredRecord[]> {
    return this.#records.list(database, prefix);
  }
}
