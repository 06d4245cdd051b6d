import { expect, test } from 'vitest';
import { OpenDatabases } from './open-databases.ts';

class Fake {
  readonly name: string;
  closed = false;

  constructor(name: string) {
    this.name = name;
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

function aPool({ limit = 10 } = {}) {
  const opened: Fake[] = [];
  const time = { now: 0 };
  const pool = new OpenDatabases<Fake>({
    limit,
    idleAfter: 1_000,
    clock: () => time.now,
    open: (name) => {
      if (name === 'broken') return Promise.reject(new Error('cannot open'));
      const database = new Fake(name);
      opened.push(database);
      return Promise.resolve(database);
    },
  });
  return { pool, opened, time };
}

test('opens a database once for all who use it at the same time', async () => {
  const { pool, opened } = aPool();
  const leases = await Promise.all([pool.lease('a'), pool.lease('a'), pool.lease('a')]);
  expect(opened).toHaveLength(1);
  for (const { release } of leases) release();
  await pool.close();
});

test('closes those not used for a while, and opens them again', async () => {
  const { pool, opened, time } = aPool();
  await pool.use('a', () => Promise.resolve());
  time.now = 999;
  pool.closeIdle();
  expect(opened[0]?.closed).toBe(false);
  time.now = 1_000;
  pool.closeIdle();
  const { database, release } = await pool.lease('a');
  expect(opened[0]?.closed).toBe(true);
  expect(database).toBe(opened[1]);
  release();
  await pool.close();
});

test('closes the least recently used beyond the limit', async () => {
  const { pool, opened } = aPool({ limit: 2 });
  for (const name of ['a', 'b', 'a', 'c']) await pool.use(name, () => Promise.resolve());
  expect(pool.size).toBe(2);
  await pool.close();
  expect(opened.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

test('never closes one in use, even beyond the limit', async () => {
  const { pool, opened, time } = aPool({ limit: 1 });
  const first = await pool.lease('a');
  const second = await pool.lease('b');
  time.now = 5_000;
  pool.closeIdle();
  await pool.use('c', () => Promise.resolve());
  expect(first.database.closed).toBe(false);
  expect(second.database.closed).toBe(false);
  expect(opened.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  first.release();
  first.release();
  expect(second.database.closed).toBe(false);
  second.release();
  await pool.close();
});

test('takes a database only when the last user is gone, and lets the next wait', async () => {
  const { pool, opened } = aPool();
  const order: string[] = [];
  const first = await pool.lease('a');
  const taking = pool.take('a', async (database) => {
    order.push('taken');
    await database.close();
  });
  const next = pool.lease('a').then((lease) => {
    order.push('next');
    return lease;
  });
  await Promise.resolve();
  order.push('released');
  first.release();
  await taking;
  const { database, release } = await next;
  expect(order).toEqual(['released', 'taken', 'next']);
  expect(database).toBe(opened[1]);
  release();
  await pool.close();
});

test('lets two takers have it one after the other', async () => {
  const { pool } = aPool();
  let inside = 0;
  const work = async () => {
    inside += 1;
    expect(inside).toBe(1);
    await Promise.resolve();
    inside -= 1;
  };
  await Promise.all([pool.take('a', work), pool.take('a', work)]);
  await pool.close();
});

test('tries again after an opening that failed', async () => {
  const { pool } = aPool();
  await expect(pool.lease('broken')).rejects.toThrow('cannot open');
  await expect(pool.lease('broken')).rejects.toThrow('cannot open');
  expect(pool.size).toBe(0);
  await pool.close();
});

test('closing waits for those in use', async () => {
  const { pool, opened } = aPool();
  const { release } = await pool.lease('a');
  const closing = pool.close();
  expect(opened[0]?.closed).toBe(false);
  release();
  await closing;
  expect(opened[0]?.closed).toBe(true);
});
