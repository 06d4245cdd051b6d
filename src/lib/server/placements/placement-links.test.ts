import { expect, test } from 'vitest';
import { linkSecretOf } from '#lib/domain/feedback/link-code.ts';
import type { HeadView, HostView, LinkAct } from '#lib/domain/placement/link-view.ts';
import { aCohort, type TestCohort } from '../accounts/a-cohort.test-support.ts';
import { day } from '../accounts/clock.ts';
import { FailureLimit } from '../accounts/failure-limit.ts';
import { Forbidden, InvalidRequest } from '../errors.ts';
import { ServerDocuments } from '../server-documents.ts';
import { documentsIn } from '../store/documents-in.test-support.ts';
import { answerPlacementLink } from './answer-placement-link.ts';
import { PlacementLinks } from './placement-links.ts';
import { placementRecordsIn } from './placement-records.ts';

const placement = '01hzy3v7k2qg6m4n8p0r5s9t00';
const [one, other] = [new Uint8Array(16).fill(7), new Uint8Array(16).fill(9)].map(linkSecretOf);
if (one === undefined || other === undefined) throw new Error('no secrets');

const hostView: HostView = {
  for: 'host',
  placement,
  intern: 'Sam Adeyemi',
  school: 'Marsh Lane',
  programme: 'Leadership internship',
  focus: ['Using data'],
  note: '',
  days: [{ on: '2026-09-20', from: '08:15', to: '15:30' }],
  outline: [],
  facts: {},
  project: { question: '', gives: '' },
  back: '',
};
/** Of somebody who is there today. */
const hostViewToday: HostView = {
  ...hostView,
  days: [{ on: '2026-09-01', from: '08:15', to: '15:30' }],
};
const headView: HeadView = {
  for: 'head',
  placement,
  intern: 'Sam Adeyemi',
  school: 'Marsh Lane',
  programme: 'Leadership internship',
  days: hostView.days,
  cover: 'Year 9 by Mr Lee',
};
const came: LinkAct = { did: 'came', who: 'Ms Khan', came: 'all', words: '' };
const release: LinkAct = {
  ...{ did: 'release', who: 'Mrs Poole, head', isYes: true, checks: true, words: '', seen: 'x' },
};

async function someLinks() {
  const cohort = await aCohort();
  const { id: sam } = await cohort.invited('Sam Adeyemi');
  const { id: leah } = await cohort.invited('Leah Brook');
  const links = linksOf(cohort);
  return { cohort, sam, leah, links };
}

function linksOf({ store, accounts, changed }: TestCohort): PlacementLinks {
  return new PlacementLinks({
    records: placementRecordsIn(store.records),
    roster: accounts.roster,
    documents: new ServerDocuments(store.spaces, (space) => changed.push(space)),
    clock: accounts.clock,
  });
}

const told = ({ store }: TestCohort, person: string) =>
  documentsIn(store, `me-${person}`, 'placementSaid');

test('a link shows what its intern put behind it, the newest, and stands after a restart', async () => {
  const { cohort, sam, links } = await someLinks();
  expect(await links.open(one)).toEqual({ state: 'unknown' });
  await links.send(sam, one, hostView);
  expect(await links.open(one)).toMatchObject({ state: 'open', view: hostView, said: [] });
  await links.send(sam, one, { ...hostView, note: 'One more thing' });
  expect(await linksOf(cohort).open(one)).toMatchObject({ view: { note: 'One more thing' } });
});

test('what is added beside the days and the outline asks for no other word; another day does', async () => {
  const { sam, links } = await someLinks();
  const hashNow = async () => {
    const answer = await links.open(one);
    return answer.state === 'open' ? answer.hash : undefined;
  };
  await links.send(sam, one, hostView);
  const first = await hashNow();
  await links.send(sam, one, { ...hostView, back: 'What I saw', note: 'Why' });
  expect(await hashNow()).toBe(first);
  const days = [{ on: '2026-09-21', from: '08:15', to: '15:30' }];
  await links.send(sam, one, { ...hostView, days });
  expect(await hashNow()).not.toBe(first);
});

test('what is said by a link reaches its intern alone, and the same said twice is said once', async () => {
  const { cohort, sam, leah, links } = await someLinks();
  await links.send(sam, one, hostViewToday);
  await links.say(one, came);
  const answer = await links.say(one, came);
  expect(answer).toMatchObject({ state: 'open', said: [{ act: came }] });
  expect(await told(cohort, sam)).toMatchObject([
    { type: 'placementSaid', placement, for: 'host', act: came, author: 'server' },
  ]);
  expect(await told(cohort, leah)).toEqual([]);
  expect(cohort.changed).toContain(`me-${sam}`);
});

test('nobody confirms before the first day, in England, that somebody came', async () => {
  const { cohort, sam, links } = await someLinks();
  const first = Date.parse('2026-09-20T00:00:00.000+01:00');
  await links.send(sam, one, hostView);
  cohort.passes(first - Date.parse(cohort.now()) - 1);
  expect(await links.say(one, came)).toEqual({
    state: 'too-early',
    message: 'Nothing was sent. From Sunday 20 September you can confirm here that they came.',
  });
  expect(await told(cohort, sam)).toEqual([]);
  cohort.passes(1);
  expect(await links.say(one, came)).toMatchObject({ state: 'open', said: [{ act: came }] });
});

test('a host mentor cannot say what only a head can, nor the other way round', async () => {
  const { cohort, sam, links } = await someLinks();
  await links.send(sam, one, hostView);
  await links.send(sam, other, headView);
  await expect(links.say(one, release)).rejects.toThrow(InvalidRequest);
  await expect(links.say(other, came)).rejects.toThrow(InvalidRequest);
  expect(await told(cohort, sam)).toEqual([]);
});

test('what a head says of checks stands behind the host’s link, and goes when they say no', async () => {
  const { cohort, sam, links } = await someLinks();
  await links.send(sam, one, hostView);
  await links.send(sam, other, headView);
  expect(await links.open(one)).not.toHaveProperty('assurance');
  await links.say(other, release);
  expect(await links.open(one)).toMatchObject({ assurance: { who: 'Mrs Poole, head' } });
  expect(await links.open(other)).not.toHaveProperty('assurance');
  cohort.passes(1_000);
  await links.say(other, { ...release, isYes: false, checks: false });
  expect(await links.open(one)).not.toHaveProperty('assurance');
});

test('checks of one placement say nothing of another', async () => {
  const { sam, links } = await someLinks();
  await links.send(sam, one, { ...hostView, placement: '01hzy3v7k2qg6m4n8p0r5s9t99' });
  await links.send(sam, other, headView);
  await links.say(other, release);
  expect(await links.open(one)).not.toHaveProperty('assurance');
});

test('a link that was taken back leads nowhere, and nothing of it is kept', async () => {
  const { sam, links } = await someLinks();
  await links.send(sam, one, hostView);
  await links.takeBack(sam, one);
  expect(await links.open(one)).toEqual({ state: 'unknown' });
  expect(await links.say(one, came)).toEqual({ state: 'unknown' });
  await links.takeBack(sam, one);
});

test('nobody changes or takes back somebody else’s link', async () => {
  const { sam, leah, links } = await someLinks();
  await links.send(sam, one, hostView);
  await expect(links.send(leah, one, hostView)).rejects.toThrow(Forbidden);
  await expect(links.takeBack(leah, one)).rejects.toThrow(Forbidden);
  await expect(links.send(sam, one, headView)).rejects.toThrow(InvalidRequest);
  expect(await links.open(one)).toMatchObject({ state: 'open', view: hostView });
});

test('a link opens until two months after its last day, and is then removed', async () => {
  const { cohort, sam, links } = await someLinks();
  await links.send(sam, one, hostView);
  const last = Date.parse('2026-09-21T00:00:00.000Z') + 60 * day;
  cohort.passes(last - Date.parse(cohort.now()) - 1);
  expect(await links.open(one)).toMatchObject({ state: 'open' });
  cohort.passes(1);
  expect(await links.open(one)).toEqual({ state: 'unknown' });
  await links.sweep();
  expect(await placementRecordsIn(cohort.store.records).links.all()).toEqual([]);
});

test('the link of somebody who is in the programme no more leads nowhere', async () => {
  const { cohort, sam, links } = await someLinks();
  await links.send(sam, one, hostView);
  const [grant] = (await cohort.accounts.roster.grants.all()).filter(
    ({ person }) => person === sam,
  );
  await cohort.accounts.roster.grants.change(grant?.id ?? '', (known) => ({
    ...known,
    to: cohort.now(),
  }));
  expect(await links.open(one)).toEqual({ state: 'unknown' });
});

test('neither a disk nor a list is filled by links', async () => {
  const { sam, links } = await someLinks();
  for (let at = 0; at < 30; at += 1)
    await links.send(sam, linkSecretOf(new Uint8Array(16).fill(at)), hostViewToday);
  await expect(
    links.send(sam, linkSecretOf(new Uint8Array(16).fill(99)), hostViewToday),
  ).rejects.toThrow(InvalidRequest);
  const first = linkSecretOf(new Uint8Array(16).fill(0));
  for (let at = 0; at < 60; at += 1) await links.say(first, { ...came, words: `${at}` });
  await expect(links.say(first, { ...came, words: 'more' })).rejects.toThrow(InvalidRequest);
});

test('an address that tries many links that lead nowhere is told to wait; a good link still opens', async () => {
  const { cohort, sam, links } = await someLinks();
  await links.send(sam, one, hostView);
  const server = {
    placementLinks: links,
    placementFailures: new FailureLimit(cohort.accounts.clock),
  };
  for (let at = 0; at < 50; at += 1)
    expect(await answerPlacementLink(server, { link: 'nonsense' }, '10.0.0.1')).toEqual({
      state: 'unknown',
    });
  expect(await answerPlacementLink(server, { link: 'nonsense' }, '10.0.0.1')).toMatchObject({
    state: 'too-many-failures',
  });
  expect(await answerPlacementLink(server, { link: one }, '10.0.0.1')).toMatchObject({
    state: 'open',
  });
  await expect(answerPlacementLink(server, { link: one, act: { did: 'x' } }, 'x')).rejects.toThrow(
    InvalidRequest,
  );
});
