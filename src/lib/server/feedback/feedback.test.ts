import { expect, test } from 'vitest';
import type { GivenAnswers } from '#lib/domain/feedback/given-answers.ts';
import type { ByGroup } from '#lib/domain/feedback/groups.ts';
import { FeedbackDocument } from '#lib/domain/feedback/feedback-document.ts';
import { noLinks, usualThresholds } from '#lib/domain/feedback/thresholds.ts';
import { instant } from '../accounts/clock.ts';
import { newId } from '../accounts/new-id.ts';
import { InvalidRequest } from '../errors.ts';
import { Disk, PowerCut, storeOn } from './a-disk.test-support.ts';
import { Feedback } from './feedback.ts';
import { newLink } from './secrets.ts';

const beginning = Date.parse('2026-09-20T12:00:00.000Z');
const aDay = 24 * 60 * 60_000;
const closesAt = instant(beginning + 10 * aDay);

function aPlace() {
  const disk = new Disk();
  const { store, documents } = storeOn(disk);
  const time = { now: beginning };
  const started = () => new Feedback({ store, clock: () => time.now, changed: () => undefined });
  return { disk, documents, time, started, feedback: started() };
}

async function opened(
  feedback: Feedback,
  links: Partial<ByGroup<number>>,
  intern = newId(),
  until = closesAt,
) {
  const round = await feedback.open({
    intern,
    cohort: newId(),
    closesAt: until,
    thresholds: usualThresholds,
    links: { ...noLinks, ...links },
  });
  if (round === undefined) throw new Error('another round is open');
  return round;
}

function said(value: number, comment?: string): GivenAnswers {
  return {
    statements: { 'asks-first': value },
    comments: comment === undefined ? {} : { 'keep-doing': comment },
  };
}

/** The ids of the documents that are there. Rounds are no secret: only papers are compacted. */
function whatIsLeft(disk: Disk): string[] {
  return disk
    .look()
    .revisions.filter(({ id, isCurrent, body }) =>
      id.startsWith('round~') ? isCurrent : body['_deleted'] !== true,
    )
    .map(({ id }) => id);
}

const tokens = (many: number) => Array.from({ length: many }, (_, at) => `token-number-${at}`);

test('of a hundred who use one link at once, exactly one is taken', async () => {
  const { feedback } = aPlace();
  const { round, links } = await opened(feedback, { peers: 3 });
  const [link = ''] = links.peers;
  const taken = await Promise.all(tokens(100).map((token) => feedback.take(link, token, said(3))));
  expect(taken.filter(({ state }) => state === 'sent')).toHaveLength(1);
  expect(taken.filter(({ state }) => state === 'unknown')).toHaveLength(99);
  expect((await feedback.counts(round)).peers).toBe(1);
});

test('sent again with the same token it is known, and counted once', async () => {
  const { feedback, started } = aPlace();
  const { round, links } = await opened(feedback, { peers: 3 });
  const [link = ''] = links.peers;
  const [token = '', other = ''] = tokens(2);
  for (const server of [feedback, feedback, started()])
    expect(await server.take(link, token, said(3))).toEqual({ state: 'sent' });
  expect((await feedback.counts(round)).peers).toBe(1);
  expect(await feedback.find(link, token)).toEqual({ state: 'sent' });
  expect(await feedback.find(link, other)).toEqual({ state: 'unknown' });
  expect(await feedback.find(link)).toEqual({ state: 'unknown' });
  expect(await feedback.find(newLink())).toEqual({ state: 'unknown' });
});

test('wherever the power goes, an answer that is sent again is there, once', async () => {
  for (let cut = 1; cut <= 8; cut += 1) {
    const { disk, started, feedback } = aPlace();
    const { round, links } = await opened(feedback, { peers: 3 });
    const [link = '', other = ''] = links.peers;
    await feedback.take(other, 'token-of-the-other', said(1));
    let done = 0;
    disk.watch = () => {
      done += 1;
      if (done === cut) throw new PowerCut();
    };
    const server = started();
    const first = await server
      .take(link, 'token-that-stays', said(4))
      .catch((error: unknown) => error);
    const again = started();
    expect(await again.take(link, 'token-that-stays', said(4))).toEqual({ state: 'sent' });
    expect((await again.counts(round)).peers, `cut after ${cut}: ${String(first)}`).toBe(2);
  }
});

test('a round comes to one release at its closing, and nothing of it is kept but the links’ hashes', async () => {
  const { feedback, disk, documents, time, started } = aPlace();
  const { round, links } = await opened(feedback, { lineManager: 1, peers: 5, team: 3 });
  let token = 0;
  const answer = async (link: string | undefined, given: GivenAnswers) => {
    token += 1;
    expect(await feedback.take(link ?? '', `token-${token}-of-many`, given)).toEqual({
      state: 'sent',
    });
  };
  await answer(links.lineManager[0], said(5));
  for (const [at, link] of links.peers.entries()) await answer(link, said(3, `comment ${at}`));
  await answer(links.team[0], said(1));
  await answer(links.team[1], said(2));
  await feedback.releaseDue();
  const key = `me-${round.intern}/feedback~server~${round.id}`;
  expect(documents.get(key)).toMatchObject({ state: 'open' });
  time.now = Date.parse(closesAt);
  expect(await feedback.take(links.team[2] ?? '', 'token-too-late-today', said(3))).toEqual({
    state: 'closed',
    closesAt,
    calledOff: false,
  });
  await feedback.releaseDue();
  const released = FeedbackDocument.parse(documents.get(key));
  if (released.state !== 'released') throw new Error('not released');
  const [manager, peers, team] = released.release.groups;
  expect(manager).toMatchObject({ shows: true, answered: 1 });
  expect(manager).not.toHaveProperty('comments');
  expect(peers).toMatchObject({
    statements: { 'asks-first': { seen: 'enough', options: [0, 0, 5, 0, 0] } },
  });
  expect(team).toEqual({ shows: false, group: 'team', needed: 3 });
  await started().releaseDue();
  expect(documents.get(key)).toMatchObject({ release: released.release });
  const left = whatIsLeft(disk);
  expect(left).toEqual([`round~${round.id}`]);
  expect(await feedback.find(links.team[2] ?? '')).toMatchObject({ state: 'closed' });
  expect(await feedback.find(links.team[0] ?? '', 'token-7-of-many')).toMatchObject({
    state: 'closed',
  });
});

test('wherever the power goes while it is released, it is released once and ends', async () => {
  for (let cut = 1; cut <= 12; cut += 1) {
    const { feedback, disk, documents, time, started } = aPlace();
    const { round, links } = await opened(feedback, { peers: 5 });
    for (const [at, link] of links.peers.entries())
      await feedback.take(link, `token-of-number-${at}`, said(at + 1, `comment ${at}`));
    time.now = Date.parse(closesAt);
    let done = 0;
    disk.watch = () => {
      done += 1;
      if (done === cut) throw new PowerCut();
    };
    const key = `me-${round.intern}/feedback~server~${round.id}`;
    await started()
      .releaseDue()
      .catch(() => undefined);
    disk.watch = () => undefined;
    const before = structuredClone(documents.get(key));
    await started().releaseDue();
    const after = documents.get(key);
    expect(after).toMatchObject({ state: 'released', release: { groups: [{ answered: 5 }] } });
    if (before?.['state'] === 'released') expect(after).toEqual(before);
    const left = whatIsLeft(disk);
    expect(left).toEqual([`round~${round.id}`]);
  }
});

test('a round that is called off deletes the answers unread, and says so', async () => {
  const { feedback, disk, documents } = aPlace();
  const { round, links } = await opened(feedback, { peers: 3 });
  const [link = '', other = ''] = links.peers;
  await feedback.take(link, 'token-that-is-long', said(1));
  await feedback.callOff(round.id);
  await feedback.callOff(round.id);
  expect(documents.get(`me-${round.intern}/feedback~server~${round.id}`)).toMatchObject({
    state: 'called-off',
  });
  expect(await feedback.find(other)).toEqual({ state: 'closed', closesAt, calledOff: true });
  const left = whatIsLeft(disk);
  expect(left).toEqual([`round~${round.id}`]);
});

test('a round closes before its day only where everybody has answered', async () => {
  const { feedback, disk, documents, time } = aPlace();
  const { round, links } = await opened(feedback, { peers: 3 });
  const key = `me-${round.intern}/feedback~server~${round.id}`;
  for (const [at, link] of links.peers.entries()) {
    expect(await feedback.closeEarly(round.id)).toBe(false);
    expect(documents.get(key)).toMatchObject({ state: 'open' });
    await feedback.take(link, `token-of-number-${at}`, said(4));
  }
  time.now += aDay;
  expect(await feedback.closeEarly(round.id)).toBe(true);
  const released = structuredClone(documents.get(key));
  expect(released).toMatchObject({
    state: 'released',
    closesAt: instant(beginning + aDay),
    release: { groups: [{ answered: 3 }] },
  });
  expect(whatIsLeft(disk)).toEqual([`round~${round.id}`]);
  expect(await feedback.closeEarly(round.id)).toBe(false);
  time.now = Date.parse(closesAt);
  await feedback.releaseDue();
  expect(documents.get(key)).toEqual(released);
});

test('one round about somebody at a time', async () => {
  const { feedback } = aPlace();
  const { round } = await opened(feedback, { peers: 3 });
  await expect(opened(feedback, { peers: 3 }, round.intern)).rejects.toThrow('another round');
  await opened(feedback, { peers: 3 });
  await feedback.callOff(round.id);
  await opened(feedback, { peers: 3 }, round.intern);
});

test('after a release the next round about somebody waits, so that no two can be subtracted', async () => {
  const { feedback, time } = aPlace();
  const { round } = await opened(feedback, { peers: 4 });
  const end = Date.parse(closesAt);
  time.now = end + aDay;
  await feedback.releaseDue();
  const again = () => opened(feedback, { peers: 5 }, round.intern, instant(time.now + 10 * aDay));
  await expect(again()).rejects.toThrow('another round');
  await opened(feedback, { peers: 3 }, newId(), instant(time.now + 10 * aDay));
  time.now = end + 84 * aDay - 1;
  await expect(again()).rejects.toThrow('another round');
  time.now = end + 84 * aDay;
  await again();
});

test.each([
  ['a group too small to show', { peers: 2 }],
  ['nobody', {}],
  ['more than a school has', { peers: 41 }],
])('a round that asks %s is refused', async (_, links) => {
  const { feedback } = aPlace();
  await expect(opened(feedback, links)).rejects.toThrow(InvalidRequest);
});

test.each([
  ['empty', { statements: {}, comments: {} }],
  ['unreadable', { statements: { 'asks-first': 9 }, comments: {} }],
  ['unreadable', null],
] as const)('%s answers use no link up', async (reason, answers) => {
  const { feedback } = aPlace();
  const { links } = await opened(feedback, { peers: 3 });
  const [link = ''] = links.peers;
  expect(await feedback.take(link, 'token-that-is-long', answers)).toEqual({
    state: 'refused',
    reason,
  });
  expect(await feedback.find(link)).toMatchObject({ state: 'open' });
});

test('the papers say nothing of when, who or with what', async () => {
  const { feedback, disk } = aPlace();
  const { links } = await opened(feedback, { peers: 3 });
  const [link = ''] = links.peers;
  const sent = { ...said(3), sentAt: instant(beginning), device: 'a phone' };
  await feedback.take(link, 'token-that-is-long', sent);
  const papers = disk.look().revisions.filter(({ id }) => !id.startsWith('round~'));
  const text = JSON.stringify(papers);
  expect(text).not.toMatch(/2026|phone|token-that|At"/);
  expect(text).not.toContain(link);
});
