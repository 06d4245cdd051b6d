import { expect, test, vi } from 'vitest';
import { Hints, type Hint, type HintListener } from './hints.ts';

const person = '01hzy3v6k2m4n8p0q2r4s6t8v0';
const me = `me-${person}`;
const circle = 'circle-01hzy3v6k2m4n8p0q2r4s6t8v3';
const added = 'circle-01hzy3v6k2m4n8p0q2r4s6t8v4';

function aListener(spaces: Set<string>) {
  const heard: Hint[] = [];
  let ended = false;
  const listener: HintListener = {
    person,
    send: (hint) => heard.push(hint),
    beat: () => undefined,
    end: () => {
      ended = true;
    },
    accessTo: (space) => Promise.resolve(spaces.has(space) ? 'rw' : 'ended'),
    readableSpaces: () => Promise.resolve([...spaces]),
  };
  return { listener, heard, hasEnded: () => ended };
}

function someHints(): Hints {
  return new Hints('epoch', (error) => {
    throw error;
  });
}

test('tells all on connecting, then each change', async () => {
  const hints = someHints();
  const { listener, heard } = aListener(new Set([me, circle]));
  hints.listen(listener);
  await vi.waitFor(() => {
    expect(heard).toHaveLength(1);
  });
  const first = hints.mark(circle);
  expect(heard[0]).toEqual({ epoch: 'epoch', spaces: { [me]: hints.mark(me), [circle]: first } });
  hints.changed(circle);
  expect(hints.mark(circle)).not.toBe(first);
  await vi.waitFor(() => {
    expect(heard[1]).toEqual({ space: circle, mark: hints.mark(circle) });
  });
  hints.close();
});

test('marks differ after a restart', () => {
  const [one, two] = [someHints(), someHints()];
  expect(one.mark(circle)).not.toBe(two.mark(circle));
  one.close();
  two.close();
});

test('tells all again when the memberships changed, and of the new space from then on', async () => {
  const hints = someHints();
  const spaces = new Set([me]);
  const { listener, heard } = aListener(spaces);
  hints.listen(listener);
  hints.changed(added);
  spaces.add(added);
  hints.changed(me);
  await vi.waitFor(() => {
    expect(heard).toHaveLength(2);
  });
  expect(heard[1]).toEqual({
    epoch: 'epoch',
    spaces: { [me]: hints.mark(me), [added]: hints.mark(added) },
  });
  hints.changed(added);
  await vi.waitFor(() => {
    expect(heard[2]).toEqual({ space: added, mark: hints.mark(added) });
  });
  hints.close();
});

test('says nothing of a space that this person can no longer read', async () => {
  const hints = someHints();
  const spaces = new Set([me, circle]);
  const { listener, heard } = aListener(spaces);
  hints.listen(listener);
  await vi.waitFor(() => {
    expect(heard).toHaveLength(1);
  });
  spaces.delete(circle);
  hints.changed(circle);
  hints.changed(circle);
  hints.changed(me);
  await vi.waitFor(() => {
    expect(heard).toHaveLength(2);
  });
  expect(heard[1]).toMatchObject({ spaces: { [me]: hints.mark(me) } });
  hints.close();
});

test('says nothing to one that stopped listening', async () => {
  const hints = someHints();
  const gone = aListener(new Set([me, circle]));
  const stays = aListener(new Set([me, circle]));
  const stop = hints.listen(gone.listener);
  hints.listen(stays.listener);
  await vi.waitFor(() => {
    expect(stays.heard).toHaveLength(1);
  });
  stop();
  hints.changed(circle);
  await vi.waitFor(() => {
    expect(stays.heard).toHaveLength(2);
  });
  expect(gone.heard).toHaveLength(1);
  hints.close();
});

test('ends a person’s streams, or all of them and those that come later', () => {
  const hints = someHints();
  const [one, two, late] = [new Set([me]), new Set([me]), new Set([me])].map(aListener);
  if (one === undefined || two === undefined || late === undefined)
    throw new Error('three were made');
  hints.listen(one.listener);
  hints.disconnect('01hzy3v6k2m4n8p0q2r4s6t8v9');
  expect(one.hasEnded()).toBe(false);
  hints.disconnect(person);
  expect(one.hasEnded()).toBe(true);
  hints.listen(two.listener);
  hints.close();
  expect(two.hasEnded()).toBe(true);
  hints.listen(late.listener);
  expect(late.hasEnded()).toBe(true);
});

test('ends the stream of a listener whose spaces cannot be read, and reports why', async () => {
  const reported: unknown[] = [];
  const hints = new Hints('epoch', (error) => reported.push(error));
  const { listener, hasEnded } = aListener(new Set());
  const broken = new Error('no accounts');
  hints.listen({ ...listener, readableSpaces: () => Promise.reject(broken) });
  await vi.waitFor(() => {
    expect(hasEnded()).toBe(true);
  });
  expect(reported).toEqual([broken]);
  hints.close();
});
