import { expect, test } from 'vitest';
import { MembershipDocument } from '#lib/domain/spaces/membership.ts';
import type { Store } from '../store/store.ts';
import { aCohort } from './a-cohort.test-support.ts';
import { instant, day, minute } from './clock.ts';

async function membershipIn(store: Store, person: string): Promise<MembershipDocument> {
  return MembershipDocument.parse(await store.spaces.get(`me-${person}`, 'membership~server~me'));
}

async function circlesIn(store: Store, person: string) {
  return (await membershipIn(store, person)).spaces.filter(({ kind }) => kind === 'circle');
}

test('somebody outside a circle has nothing of it, whatever they ask for', async () => {
  const { accounts, aPair, invited, cohort } = await aCohort();
  const { circle, intern } = await aPair();
  const { id: stranger } = await invited('Rosa Marsh');
  for (const space of [
    `circle-${circle}`,
    `own-${intern}`,
    `me-${intern}`,
    'circle-x',
    '',
    '../own',
  ]) {
    expect(await accounts.access.accessTo(stranger, space)).toBe('none');
  }
  expect(await accounts.access.spacesOf(stranger)).toEqual([
    `me-${stranger}`,
    `own-${stranger}`,
    `cohort-${cohort.id}`,
  ]);
  expect(await accounts.access.accessTo(stranger, `cohort-${cohort.id}`)).toBe('r');
  expect(await accounts.access.accessTo(stranger, `cohort-${stranger}`)).toBe('none');
});

test('a coach may not open the own space of their intern, nor write into a me- space', async () => {
  const { accounts, aPair } = await aCohort();
  const { coach, intern } = await aPair();
  expect(await accounts.access.accessTo(coach, `own-${intern}`)).toBe('none');
  expect(await accounts.access.accessTo(coach, `me-${coach}`)).toBe('r');
});

test('a circle that was ended is over for the coach at once, and the intern keeps it to read', async () => {
  const { accounts, aPair, store } = await aCohort();
  const { coach, intern, circle } = await aPair();
  const space = `circle-${circle}`;
  expect(await accounts.access.accessTo(coach, space)).toBe('rw');
  expect(await accounts.access.accessTo(intern, space)).toBe('rw');
  await accounts.office.endCircle('server', circle);
  expect(await accounts.access.accessTo(coach, space)).toBe('ended');
  expect(await accounts.access.accessTo(intern, space)).toBe('r');
  expect(await accounts.access.spacesOf(coach)).not.toContain(space);
  expect(await accounts.access.spacesOf(intern)).toContain(space);
  expect(await circlesIn(store, coach)).toMatchObject([{ id: space, mode: 'ended' }]);
  expect(await circlesIn(store, intern)).toMatchObject([{ id: space, mode: 'r' }]);
});

test('a circle ended twice ended the first time', async () => {
  const { accounts, aPair, passes, now } = await aCohort();
  const { circle } = await aPair();
  const ended = now();
  await accounts.office.endCircle('server', circle);
  passes(day);
  await accounts.office.endCircle('server', circle);
  expect(await accounts.roster.circles.get(circle)).toMatchObject({ to: ended });
});

test('a period to come begins and ends by the clock, and both are told', async () => {
  const { accounts, invited, cohort, passes, store, changed, now } = await aCohort();
  const [intern, coach] = [await invited('Leah Brook'), await invited('Priya Nair', 'coach')];
  const { id } = await accounts.office.putTogether('server', {
    intern: intern.id,
    other: coach.id,
    role: 'coach',
    cohort: cohort.id,
    from: instant(Date.parse(now()) + day),
    to: instant(Date.parse(now()) + 2 * day),
  });
  expect(await circlesIn(store, coach.id)).toEqual([]);
  expect(await accounts.access.accessTo(coach.id, `circle-${id}`)).toBe('none');
  for (const [wait, mode, access] of [
    [day, 'rw', 'rw'],
    [day, 'ended', 'ended'],
  ] as const) {
    changed.length = 0;
    passes(wait);
    expect(await accounts.access.accessTo(coach.id, `circle-${id}`)).toBe(access);
    await accounts.memberships.publishDue();
    expect(await circlesIn(store, coach.id)).toMatchObject([{ mode }]);
    expect(changed.sort()).toEqual([`me-${intern.id}`, `me-${coach.id}`].sort());
  }
  changed.length = 0;
  passes(minute);
  await accounts.memberships.publishDue();
  expect(changed).toEqual([]);
});

test('a circle that was ended before it began is nobody’s', async () => {
  const { accounts, invited, cohort, passes, store, now } = await aCohort();
  const [intern, coach] = [await invited('Leah Brook'), await invited('Priya Nair', 'coach')];
  const { id } = await accounts.office.putTogether('server', {
    intern: intern.id,
    other: coach.id,
    role: 'coach',
    cohort: cohort.id,
    from: instant(Date.parse(now()) + day),
  });
  await accounts.office.endCircle('server', id);
  passes(2 * day);
  await accounts.memberships.publishDue();
  expect(await circlesIn(store, intern.id)).toEqual([]);
});

test('what happened while the server was down is made good at its start', async () => {
  const { aPair, store, passes, accounts, reopened, changed } = await aCohort();
  const { circle, coach } = await aPair();
  await accounts.roster.circles.change(circle, (current) => ({
    ...current,
    to: instant(Date.parse(current.from) + 1),
  }));
  passes(day);
  changed.length = 0;
  await reopened().memberships.publishEverybody(() => false);
  expect(await circlesIn(store, coach)).toMatchObject([{ mode: 'ended' }]);
  expect(changed).toHaveLength(2);
});

test('the membership says who one is and which spaces one has, in words for a screen', async () => {
  const { aPair, store, cohort, now } = await aCohort();
  const { intern, coach, circle } = await aPair();
  const people = [
    { id: intern, name: 'Leah Brook', role: 'intern' },
    { id: coach, name: 'Priya Nair', role: 'coach' },
  ];
  const shared = { id: `circle-${circle}`, kind: 'circle', people, from: now(), mode: 'rw' };
  expect(await membershipIn(store, intern)).toMatchObject({
    type: 'membership',
    author: 'server',
    v: 1,
    person: { id: intern, name: 'Leah Brook' },
    roles: ['intern'],
    programme: cohort.programme,
    spaces: [
      { id: `own-${intern}`, kind: 'own', mode: 'rw' },
      { id: `me-${intern}`, kind: 'me', mode: 'r' },
      { id: `cohort-${cohort.id}`, kind: 'cohort', title: cohort.programme, mode: 'r' },
      { ...shared, title: 'Priya' },
    ],
  });
  expect((await circlesIn(store, coach))[0]).toEqual({ ...shared, title: 'Leah Brook' });
  expect(await store.spaces.exists(`circle-${circle}`)).toBe(true);
  expect(await store.spaces.exists(`own-${coach}`)).toBe(true);
});

test('a change tells those whom it touches, once, and nobody else', async () => {
  const { accounts, aPair, changed, invited } = await aCohort();
  await invited('Rosa Marsh');
  const { intern, coach, circle } = await aPair();
  changed.length = 0;
  await accounts.office.endCircle('server', circle);
  expect(changed.sort()).toEqual([`me-${intern}`, `me-${coach}`].sort());
  await accounts.memberships.publishAll([intern, coach, intern]);
  expect(changed).toHaveLength(2);
});

test('many changes at once leave the last one standing', async () => {
  const { accounts, invited, cohort, store, now } = await aCohort();
  const coach = await invited('Priya Nair', 'coach');
  const interns = await Promise.all(
    ['Sam A', 'Leah B', 'Tom C', 'Rosa D'].map((name) => invited(name)),
  );
  await Promise.all(
    interns.map(({ id }) =>
      accounts.office.putTogether('server', {
        intern: id,
        other: coach.id,
        role: 'coach',
        cohort: cohort.id,
        from: now(),
      }),
    ),
  );
  expect(await circlesIn(store, coach.id)).toHaveLength(4);
});

test('a new name of the programme reaches everybody', async () => {
  const { accounts, aPair, cohort, store } = await aCohort();
  const { coach } = await aPair();
  await accounts.office.nameCohort('server', { ...cohort, programme: 'Aspiring Leaders' });
  expect(await membershipIn(store, coach)).toMatchObject({ programme: 'Aspiring Leaders' });
});

test('a code that is issued anew shows to the person who had joined, and the first code does not', async () => {
  const { accounts, invited, passes, store, now } = await aCohort();
  const { id, code } = await invited('Leah Brook');
  expect((await membershipIn(store, id)).newCodeAt).toBeUndefined();
  await accounts.office.issueAgain('server', id);
  expect((await membershipIn(store, id)).newCodeAt).toBeUndefined();
  passes(minute);
  const { code: second } = await accounts.office.issueAgain('server', id);
  expect(await accounts.joining.join(code, '10.0.0.1')).toMatchObject({ ok: false });
  expect(await accounts.joining.join(second, '10.0.0.1')).toMatchObject({ ok: true });
  passes(minute);
  await accounts.office.issueAgain('server', id);
  expect((await membershipIn(store, id)).newCodeAt).toBe(now());
});
