import { describe, expect, test } from 'vitest';
import { spaceAccess, type Circle, type SpaceAccess } from './space-access.ts';
import { spaceKinds, type SpaceKind } from './space-name.ts';

const intern = '01hzy3v6k2m4n8p0q2r4s6t8v0';
const coach = '01hzy3v6k2m4n8p0q2r4s6t8v1';
const stranger = '01hzy3v6k2m4n8p0q2r4s6t8v2';
const circleId = '01hzy3v6k2m4n8p0q2r4s6t8v3';

const before = '2026-08-31T23:59:59.999Z';
const from = '2026-09-01T00:00:00.000Z';
const during = '2026-12-01T00:00:00.000Z';
const to = '2027-07-31T00:00:00.000Z';
const after = '2027-09-01T00:00:00.000Z';

const people = { intern, coach, stranger };
type Role = keyof typeof people;

function aCircle(parts: Partial<Circle> = {}): Circle {
  return { id: circleId, intern, members: [coach], purpose: 'coaching', from, ...parts };
}

describe('a circle', () => {
  const rows: readonly [string, Role, SpaceAccess][] = [
    [before, 'intern', 'none'],
    [before, 'coach', 'none'],
    [from, 'intern', 'rw'],
    [from, 'coach', 'rw'],
    [during, 'intern', 'rw'],
    [during, 'coach', 'rw'],
    [during, 'stranger', 'none'],
    [to, 'intern', 'r'],
    [to, 'coach', 'ended'],
    [after, 'intern', 'r'],
    [after, 'coach', 'ended'],
    [after, 'stranger', 'none'],
  ];
  test.for(rows)('at %s is to the %s: %s', ([now, role, access]) => {
    const name = { kind: 'circle', id: circleId } as const;
    expect(spaceAccess(people[role], name, { circle: aCircle({ to }) }, now)).toBe(access);
  });

  test('without an end stays open', () => {
    const name = { kind: 'circle', id: circleId } as const;
    expect(spaceAccess(coach, name, { circle: aCircle() }, after)).toBe('rw');
  });

  test('that is not there, or is another one, is nothing', () => {
    const name = { kind: 'circle', id: circleId } as const;
    expect(spaceAccess(intern, name, {}, during)).toBe('none');
    expect(spaceAccess(intern, name, { circle: aCircle({ id: stranger }) }, during)).toBe('none');
  });
});

describe('a space of one person', () => {
  const rows: readonly [SpaceKind, Role, SpaceAccess][] = [
    ['own', 'intern', 'rw'],
    ['own', 'coach', 'none'],
    ['me', 'intern', 'r'],
    ['me', 'coach', 'none'],
  ];
  test.for(rows)('%s of the intern is to the %s: %s', ([kind, role, access]) => {
    expect(spaceAccess(people[role], { kind, id: intern }, {}, during)).toBe(access);
    expect(
      spaceAccess(people[role], { kind, id: intern }, { circle: aCircle({ id: intern }) }, during),
    ).toBe(access);
  });
});

test.for(spaceKinds.filter((kind) => !['own', 'me', 'circle', 'cohort'].includes(kind)))(
  'a space of kind %s is denied to everybody',
  (kind) => {
    for (const person of Object.values(people)) {
      expect(spaceAccess(person, { kind, id: circleId }, { circle: aCircle() }, during)).toBe(
        'none',
      );
      expect(spaceAccess(person, { kind, id: person }, {}, during)).toBe('none');
    }
  },
);

test('the members of a cohort read its space, and nobody else does', () => {
  const space = { kind: 'cohort' as const, id: circleId };
  expect(spaceAccess(intern, space, { cohort: circleId }, during)).toBe('r');
  expect(spaceAccess(intern, space, { cohort: stranger }, during)).toBe('none');
  expect(spaceAccess(intern, space, {}, during)).toBe('none');
});
