import { expect, test } from 'vitest';
import { NotFound } from '../errors.ts';
import { aCohort } from './a-cohort.test-support.ts';
import { circleIn, coordinatorOf, personIn } from './coordinating.ts';
import { peopleInOffice } from './office-people.ts';

test.each(['intern', 'coach', undefined] as const)(
  'to %s the office does not exist',
  async (role) => {
    const { accounts, invited } = await aCohort();
    const person = role === undefined ? undefined : (await invited('Somebody', role)).id;
    await expect(coordinatorOf(accounts, person)).rejects.toThrow(NotFound);
  },
);

test('people and circles of another cohort are not there, nor are those that never were', async () => {
  const { accounts, aPair, invited } = await aCohort();
  const { intern, circle } = await aPair();
  const other = await accounts.office.startCohort({
    name: 'Spring 2027',
    programme: 'Another',
    year: 2027,
    isNamed: true,
  });
  const { person: stranger } = await accounts.office.invite('server', {
    name: 'Alex Stranger',
    role: 'coordinator',
    cohort: other.id,
  });
  const theirs = await coordinatorOf(accounts, stranger.id);
  await expect(personIn(accounts, theirs, intern)).rejects.toThrow(NotFound);
  await expect(circleIn(accounts, theirs, circle)).rejects.toThrow(NotFound);
  await expect(personIn(accounts, theirs, 'nobody')).rejects.toThrow(NotFound);
  const jo = await coordinatorOf(accounts, (await invited('Jo Bennett', 'coordinator')).id);
  expect(await personIn(accounts, jo, intern)).toMatchObject({ name: 'Leah Brook' });
  expect(await circleIn(accounts, jo, circle)).toMatchObject({ id: circle });
});

test('the office shows who has joined, and who is with whom', async () => {
  const { accounts, cohort, aPair, invited, now } = await aCohort();
  const { circle } = await aPair();
  const sam = await invited('Sam Adeyemi');
  const tom = await invited('Tom Kaya');
  await accounts.joining.join(sam.code, '10.0.0.1');
  await accounts.office.withdraw('server', tom.id);
  await accounts.office.endCircle('server', circle);
  expect(await peopleInOffice(accounts, cohort, now())).toMatchObject([
    {
      name: 'Leah Brook',
      joining: { state: 'code-given' },
      together: [{ name: 'Priya Nair', when: 'over' }],
    },
    { name: 'Priya Nair', role: 'coach', together: [{ name: 'Leah Brook', when: 'over' }] },
    { name: 'Sam Adeyemi', joining: { state: 'joined', at: now() }, together: [] },
    { name: 'Tom Kaya', joining: { state: 'no-code' } },
  ]);
});

test('a school is known by its name, however it is written', async () => {
  const { accounts, cohort } = await aCohort();
  const at = (name: string, school: string) =>
    accounts.office.invite('server', { name, role: 'intern', cohort: cohort.id, school });
  const one = await at('Sam Adeyemi', 'Hillview Primary School');
  const other = await at('Tom Kaya', 'hillview primary school');
  expect(other.person.school).toBe(one.person.school);
  expect(await accounts.roster.schools.all()).toHaveLength(1);
});
