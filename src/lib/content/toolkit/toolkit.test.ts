import { describe, expect, test } from 'vitest';
import { middleAndSenior } from '../frameworks/middle-and-senior.ts';
import { entryKinds, entryTimes, strands } from '../../domain/toolkit/toolkit-entry.ts';
import { readEntry } from './read-entry.ts';
import { toolkit } from './toolkit.ts';

const competencies = middleAndSenior.competencies.map(({ id }) => id);

describe('the toolkit', () => {
  test('has at least 60 entries, each with a title and an id of its own', () => {
    expect(toolkit.length).toBeGreaterThanOrEqual(60);
    expect(new Set(toolkit.map(({ id }) => id)).size).toBe(toolkit.length);
    expect(new Set(toolkit.map(({ title }) => title)).size).toBe(toolkit.length);
  });

  test('names only competencies, areas and levels of the framework', () => {
    for (const entry of toolkit) {
      expect(competencies, entry.id).toEqual(expect.arrayContaining(entry.competencies));
      expect(
        middleAndSenior.levels.map(({ id }) => id),
        entry.id,
      ).toContain(entry.from);
    }
  });

  test.each(competencies)('has something for every time and more than one kind on %s', (id) => {
    const own = toolkit.filter((entry) => entry.competencies[0] === id);
    expect(own.length).toBeGreaterThanOrEqual(4);
    for (const time of entryTimes)
      expect(own.filter(({ fits }) => fits.includes(time)).length, time).toBeGreaterThanOrEqual(1);
    expect(new Set(own.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    expect(own.some(({ where }) => where !== 'another-school')).toBe(true);
    expect(own.some(({ from }) => from === 'starting')).toBe(true);
  });

  test('has every kind and every strand', () => {
    for (const kind of entryKinds)
      expect(toolkit.filter((entry) => entry.kind === kind).length, kind).toBeGreaterThanOrEqual(9);
    for (const strand of strands)
      expect(
        toolkit.filter((entry) => entry.strand === strand).length,
        strand,
      ).toBeGreaterThanOrEqual(8);
  });

  test('asks nobody for a name of a pupil, and has no link and no HTML', () => {
    for (const { id, body } of toolkit) {
      expect(body, id).not.toMatch(/https?:|<[a-z/]|\]\(/i);
      expect(body, id).not.toMatch(
        /\b(write|note|list)( down)? (the |their )?(pupils?’ |children’s )?names? of (the )?(pupils|children)/i,
      );
    }
  });
});

const fields = `title: Walk the corridors
kind: observe
competencies: [leadership-styles]
from: starting
minutes: 60
fits: [during]
where: another-school
strand: reflection
bring: One thing.
saw: What?
try: Which?`;

describe('a file of the toolkit', () => {
  test('is read with its fields and its text', () => {
    expect(readEntry('walk', `---\n${fields}\n---\n\nWalk.\n`)).toMatchObject({
      id: 'walk',
      minutes: 60,
      body: 'Walk.',
    });
  });

  test.each([
    ['no front matter', 'Walk.', /walk: no front matter/],
    ['no YAML', '---\ntitle: [\n---\nWalk.', /walk: the front matter is no YAML/],
    ['no fields', '---\n\n---\nWalk.', /walk: the front matter has no fields/],
    [
      'a kind that is none',
      `---\n${fields.replace('observe', 'watch')}\n---\nWalk.`,
      /walk: kind: /,
    ],
    ['no time', `---\n${fields.replace('[during]', '[]')}\n---\nWalk.`, /walk: fits: /],
    ['a field too many', `---\n${fields}\nhours: 2\n---\nWalk.`, /walk: .*hours/],
    ['no text', `---\n${fields}\n---\n\n`, /walk: body: /],
  ])('with %s is refused by name', (_, source, says) => {
    expect(() => readEntry('walk', source)).toThrow(says);
  });
});
