import { expect, test } from 'vitest';
import { changedSinceMessage } from './message-age.ts';
import { emptyPlacement, type Placement } from './placement.ts';

const writtenAt = Date.parse('2027-01-20T08:00:00.000Z');
const stamp = (ms: number) => `${writtenAt + ms}.0000.01hzy3v7k2qg6m4n8p0r5s9t1a`;
const iso = (ms: number) => new Date(writtenAt + ms).toISOString();
const check = 'Check what it says before you send it.';

function aPlacement(part: Partial<Placement> = {}): Placement {
  return {
    ...emptyPlacement('01hzy3v7k2qg6m4n8p0r5s9t00', '2027-01-15T08:00:00.000Z'),
    days: { '2027-02-02': { value: { from: '08:15', to: '15:30' }, at: stamp(-1) } },
    words: { message: [{ text: 'Dear Ms Khan', at: stamp(0), over: {} }] },
    links: { head: { value: { secret: 'S', madeAt: iso(-1) }, at: stamp(-1) } },
    ...part,
  };
}

test('what was settled before a message was written makes it no older', () => {
  expect(changedSinceMessage(aPlacement(), iso(-1))).toBe('');
  expect(changedSinceMessage(aPlacement({ words: {} }), iso(1))).toBe('');
});

test('days that were changed or taken out since are told', () => {
  for (const out of [{}, { out: true }]) {
    const days = { '2027-02-02': { value: { from: '08:15', to: '15:30', ...out }, at: stamp(1) } };
    expect(changedSinceMessage(aPlacement({ days }), undefined)).toBe(
      `Since you wrote this you have changed the days. ${check}`,
    );
  }
});

test('a head who was asked, or has answered, since is told, with the days', () => {
  const links: Placement['links'] = {
    head: { value: { secret: 'S', madeAt: iso(1) }, at: stamp(1) },
  };
  expect(changedSinceMessage(aPlacement({ links }), undefined)).toBe(
    `Since you wrote this you have asked your head. ${check}`,
  );
  const days = { '2027-02-03': { value: { from: '08:15', to: '15:30' }, at: stamp(1) } };
  expect(changedSinceMessage(aPlacement({ links, days }), iso(2))).toBe(
    `Since you wrote this you have changed the days, and your head has answered. ${check}`,
  );
});

test('who writes in it after that has it as it is', () => {
  const words = { message: [{ text: 'Dear Ms Khan', at: stamp(5), over: {} }] };
  expect(changedSinceMessage(aPlacement({ words }), iso(2))).toBe('');
});
