import { expect, test } from 'vitest';
import type { LinkAnswer } from '#lib/domain/feedback/link-answer.ts';
import { noLinks, usualThresholds } from '#lib/domain/feedback/thresholds.ts';
import { openAccounts } from '../accounts/accounts.ts';
import { FailureLimit } from '../accounts/failure-limit.ts';
import { newId } from '../accounts/new-id.ts';
import { InvalidRequest } from '../errors.ts';
import { Disk, storeOn } from './a-disk.test-support.ts';
import { answerLink } from './answer-link.ts';
import { Feedback } from './feedback.ts';
import { newLink } from './secrets.ts';

const beginning = Date.parse('2026-09-20T12:00:00.000Z');
const school = '192.0.2.7';
const token = 'a-token-of-twenty-two-letters';
const answers = { statements: { 'asks-first': 3 }, comments: {} };

const ignore = () => undefined;

async function aRound() {
  const { store } = storeOn(new Disk());
  const clock = () => beginning;
  const feedback = new Feedback({ store, clock, changed: ignore });
  const round = await feedback.open({
    intern: newId(),
    cohort: newId(),
    closesAt: '2026-10-01T00:00:00.000Z',
    thresholds: usualThresholds,
    links: { ...noLinks, peers: 3 },
  });
  if (round === undefined) throw new Error('another round is open');
  const server = {
    feedback,
    feedbackFailures: new FailureLimit(clock),
    accounts: openAccounts({ store, clock, changed: ignore, disconnected: ignore }),
  };
  const ask = (link: string, more: object = {}): Promise<LinkAnswer> =>
    answerLink(server, { link, ...more }, school);
  return { ask, links: round.links.peers };
}

test('links that lead nowhere are limited by address, and a colleague there is not shut out', async () => {
  const { ask, links } = await aRound();
  const [link = ''] = links;
  const states = [];
  for (let at = 0; at < 60; at += 1) states.push((await ask(newLink())).state);
  expect(states).toEqual([
    ...Array<string>(50).fill('unknown'),
    ...Array<string>(10).fill('too-many-failures'),
  ]);
  expect(await ask(link, { token, answers })).toEqual({ state: 'sent' });
});

test('who lost the race for one link does not shut out the others', async () => {
  const { ask, links } = await aRound();
  const [link = '', other = ''] = links;
  const race = await Promise.all(
    Array.from({ length: 100 }, (_, at) => ask(link, { token: `${token}-${at}`, answers })),
  );
  expect(race.filter(({ state }) => state === 'sent')).toHaveLength(1);
  expect(await ask(other, { token, answers })).toEqual({ state: 'sent' });
});

test('what is no link at all is unknown, and answers without a token are no request of ours', async () => {
  const { ask, links } = await aRound();
  expect(await ask('not a link')).toEqual({ state: 'unknown' });
  await expect(ask(links[0] ?? '', { answers })).rejects.toThrow(InvalidRequest);
});
