import fc from 'fast-check';
import { expect, test } from 'vitest';
import { middleAndSenior } from '../../content/frameworks/middle-and-senior.ts';
import { outlineMenu } from '../../content/outline-menu.ts';
import { daysToPlan, outlineForEmpty } from './empty-days.ts';
import { minutesOf, outlineItems, proposedOutline, timetable } from './outline.ts';
import { emptyPlacement, type Placement } from './placement.ts';
import {
  carriedOver,
  freshOutline,
  waitingInWords,
  isArranged,
  isSameSchool,
  staysBehind,
} from './remake.ts';

const at = (ms: number) => `${1_800_000_000_000 + ms}.0000.01hzy3v7k2qg6m4n8p0r5s9t1a`;
const days = [
  { on: '2027-02-02', from: '08:15', to: '15:30' },
  { on: '2027-02-03', from: '08:15', to: '15:30' },
];
const item = (on: string, title: string, minutes: number, ms = 1) => ({
  value: { on, title, minutes },
  at: at(ms),
});

function aPlacement(part: Partial<Placement> = {}): Placement {
  return {
    ...emptyPlacement('01hzy3v7k2qg6m4n8p0r5s9t00', '2027-01-15T08:00:00.000Z'),
    days: Object.fromEntries(
      days.map(({ on, from, to }) => [on, { value: { from, to }, at: at(1) }]),
    ),
    ...part,
  };
}

test('the menu names only competencies that there are, and each thing once', () => {
  const known = middleAndSenior.competencies.map(({ id }) => id);
  for (const { competencies } of outlineMenu)
    expect(known).toEqual(expect.arrayContaining([...competencies]));
  expect(new Set(outlineMenu.map(({ id }) => id)).size).toBe(outlineMenu.length);
  const offered = new Set(outlineMenu.flatMap(({ competencies }) => competencies));
  expect([...offered].sort()).toEqual([...known].sort());
});

test('an outline begins with a briefing, ends with a debrief, and works on the focus first', () => {
  const made = proposedOutline(days, outlineMenu, ['using-data']);
  const on = (day: string) => made.filter((one) => one.on === day);
  expect(on('2027-02-02')[0]?.menu).toBe('briefing');
  expect(on('2027-02-02')[1]?.menu).toBe('pupil-progress');
  expect(on('2027-02-02').at(-1)?.menu).toBe('end-of-day');
  expect(
    on('2027-02-03')
      .map(({ menu }) => menu)
      .slice(0, 2),
  ).toEqual([...['start-of-the-day', 'catch-up']]);
  expect(on('2027-02-03').at(-1)?.menu).toBe('debrief');
  const once = made.filter(({ menu }) => menu !== 'lunch' && menu !== 'open');
  expect(new Set(once.map(({ menu }) => menu)).size).toBe(once.length);
  const open = on('2027-02-02').filter(({ menu }) => menu === 'open');
  expect(open.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(145);
});

test('lunch is at about noon, and there is none on half a day', () => {
  const lunchOf = (from: string, to: string) => {
    const placement = aPlacement({
      days: { '2027-02-02': { value: { from, to }, at: at(1) } },
      items: Object.fromEntries(
        proposedOutline([{ on: '2027-02-02', from, to }], outlineMenu, []).map((one, index) => [
          `item-${String(index).padStart(2, '0')}`,
          { value: one, at: at(1) },
        ]),
      ),
    });
    return timetable(placement)[0]?.items.find(({ menu }) => menu === 'lunch')?.from;
  };
  expect(lunchOf('08:15', '15:30')).toBe('12:00');
  expect(lunchOf('09:00', '16:00')).toMatch(/^12:/);
  expect(lunchOf('08:15', '12:00')).toBeUndefined();
  expect(lunchOf('12:30', '16:30')).toBeUndefined();
});

test('twenty days are filled: lunch at about noon, the last thing at the end, and what may come again does', () => {
  const many = Array.from({ length: 20 }, (_, index) => ({
    on: `2027-02-${String(index + 1).padStart(2, '0')}`,
    from: '08:15',
    to: '15:30',
  }));
  const made = proposedOutline(many, outlineMenu, []);
  for (const [index, { on }] of many.entries()) {
    const day = made.filter((one) => one.on === on);
    expect(day.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(435);
    const lunch = day.findIndex(({ menu }) => menu === 'lunch');
    const before = day.slice(0, lunch).reduce((sum, { minutes }) => sum + minutes, 0);
    expect(Math.abs(minutesOf('08:15') + before - 12 * 60)).toBeLessThanOrEqual(30);
    expect(day.at(-1)?.menu).toBe(index === 19 ? 'debrief' : 'end-of-day');
    const open = day.filter(({ menu }) => menu === 'open');
    expect(open.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThan(240);
    const ids = day.filter(({ menu }) => menu !== 'open').map(({ menu }) => menu);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const gate = made.filter(({ menu }) => menu === 'start-of-the-day');
  expect(gate.length).toBeGreaterThan(1);
  for (const { on } of gate)
    expect(made.find((one) => one.on === on)?.menu).toBe('start-of-the-day');
});

test('no outline runs past the end of a day, however short or long', () => {
  const time = (minutes: number) =>
    [Math.floor(minutes / 60), minutes % 60].map((one) => String(one).padStart(2, '0')).join(':');
  const someDays = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 700 })),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(someDays, (lengths) => {
      const many = lengths.map(([from, length], index) => ({
        on: `2027-02-${String(index + 1).padStart(2, '0')}`,
        from: time(from),
        to: time(from + length),
      }));
      for (const day of many) {
        const planned = proposedOutline(many, outlineMenu, []).filter(({ on }) => on === day.on);
        const minutes = planned.reduce((sum, one) => sum + one.minutes, 0);
        expect(minutes).toBeLessThanOrEqual(minutesOf(day.to) - minutesOf(day.from));
      }
    }),
    { numRuns: 40 },
  );
});

test('days that are over are left out of a fresh outline, unless they all are', () => {
  const planned = (items: Placement['items'], today: string) =>
    daysToPlan(aPlacement({ items }), today).map(({ on }) => on);
  expect(planned({}, '2027-02-01')).toEqual(['2027-02-02', '2027-02-03']);
  expect(planned({}, '2027-02-02')).toEqual(['2027-02-02', '2027-02-03']);
  expect(planned({}, '2027-02-03')).toEqual(['2027-02-03']);
  expect(planned({}, '2027-02-09')).toEqual(['2027-02-02', '2027-02-03']);
  expect(planned({ a: item('2027-02-03', 'Duty', 20) }, '2027-02-01')).toEqual(['2027-02-02']);
  expect(planned({ a: item('2027-02-03', 'Duty', 20) }, '2027-02-09')).toEqual(['2027-02-02']);
});

test('the first day to come has the briefing, unless a day with an outline was before it', () => {
  const firstOf = (items: Placement['items']) =>
    outlineForEmpty(aPlacement({ items }), '2027-02-03', outlineMenu, [])
      .map(({ on, menu }) => `${on} ${menu ?? ''}`)
      .find((one) => /briefing|catch-up/.test(one));
  expect(firstOf({})).toBe('2027-02-03 briefing');
  expect(firstOf({ a: item('2027-02-02', 'Duty', 20) })).toBe('2027-02-03 catch-up');
});

test('what an outline has already is not put into the empty days again', () => {
  const made = outlineForEmpty(aPlacement(), '2027-02-01', outlineMenu, ['using-data']);
  const first = made.filter(({ on }) => on === '2027-02-02');
  const items = Object.fromEntries(
    first.map((one, index) => [`item-${index}`, { value: one, at: at(1) }]),
  );
  const filled = outlineForEmpty(aPlacement({ items }), '2027-02-01', outlineMenu, ['using-data']);
  expect(new Set(filled.map(({ on }) => on))).toEqual(new Set(['2027-02-03']));
  const again = filled.filter(({ menu }) => first.some((one) => one.menu === menu));
  expect(again.map(({ menu }) => menu).filter((id) => id !== 'lunch' && id !== 'open')).toEqual([]);
});

test('a timetable follows the order, and says how far it runs over', () => {
  const placement = aPlacement({
    items: {
      b: item('2027-02-02', 'Duty', 20),
      a: item('2027-02-02', 'Briefing', 30),
      c: item('2027-02-03', 'All day', 480),
    },
    order: { value: ['a', 'b'], at: at(2) },
  });
  const [first, second] = timetable(placement);
  expect(first?.items.map(({ title, from, to }) => [title, from, to])).toEqual([
    ['Briefing', '08:15', '08:45'],
    ['Duty', '08:45', '09:05'],
  ]);
  expect(first?.over).toBe(-385);
  expect(second?.over).toBe(45);
});

test('an outline that waits is told in words', () => {
  expect(waitingInWords(1)).toBe('One item in your earlier outline has no day now.');
  expect(waitingInWords(6)).toBe('6 items in your earlier outline have no day now.');
});

test('while an earlier outline waits, a fresh one takes its place and doubles nothing', () => {
  const placement = aPlacement({
    items: { a: item('2027-01-10', 'Briefing', 30), b: item('2027-02-02', 'Duty', 20) },
  });
  const { out, added } = freshOutline(placement, '2027-02-01', outlineMenu, []);
  expect(out).toEqual(['a']);
  expect(new Set(added.map(({ on }) => on))).toEqual(new Set(['2027-02-03']));
});

test('days that are added are planned like the first: what may come again comes, once all else has', () => {
  const day = (number: number) => ({
    ...{ on: `2027-02-${String(number).padStart(2, '0')}`, from: '08:15', to: '15:30' },
  });
  const first = Array.from({ length: 10 }, (_, index) => day(index + 1));
  const more = Array.from({ length: 10 }, (_, index) => day(index + 15));
  const made = proposedOutline(first, outlineMenu, []);
  const placement = aPlacement({
    days: Object.fromEntries(
      [...first, ...more].map(({ on, from, to }) => [on, { value: { from, to }, at: at(1) }]),
    ),
    items: Object.fromEntries(
      made.map((value, index) => [`i${String(index).padStart(3, '0')}`, { value, at: at(1) }]),
    ),
  });
  const { added, changed } = freshOutline(placement, '2027-01-01', outlineMenu, []);
  const planned = outlineMenu.filter(({ when }) => when === 'any').map(({ id }) => id);
  for (const { on } of more) {
    const seen = added.filter((one) => one.on === on && planned.includes(one.menu ?? ''));
    expect(seen.reduce((sum, { minutes }) => sum + minutes, 0)).toBeGreaterThan(120);
  }
  // One debrief, on the last day of all; where it was stands what the days between end with.
  expect(added.filter(({ menu }) => menu === 'debrief').map(({ on }) => on)).toEqual([
    more.at(-1)?.on,
  ]);
  expect(changed.map(({ on, menu, minutes }) => [on, menu, minutes])).toEqual([
    [first.at(-1)?.on, 'end-of-day', 10],
  ]);
});

test('a day that is put before all others has the briefing, and the first of them has it no more', () => {
  const made = proposedOutline(days, outlineMenu, []);
  const placement = aPlacement({
    days: {
      ...aPlacement().days,
      '2027-02-01': { value: { from: '08:15', to: '15:30' }, at: at(1) },
    },
    items: Object.fromEntries(
      made.map((value, index) => [`i${String(index).padStart(3, '0')}`, { value, at: at(1) }]),
    ),
  });
  const { added, changed } = freshOutline(placement, '2027-01-01', outlineMenu, []);
  expect(added[0]?.menu).toBe('briefing');
  expect(changed.map(({ on, menu }) => [on, menu])).toEqual([['2027-02-02', 'catch-up']]);
});

test('a school is the same by its id, and one that was written in by its name', () => {
  const listed = { id: 'one', name: 'Marsh Lane' };
  expect(isSameSchool(listed, { id: 'one', name: 'Marsh Lane Academy' })).toBe(true);
  expect(isSameSchool(listed, { name: 'Marsh Lane' })).toBe(false);
  expect(isSameSchool({ name: 'Marsh Lane' }, { name: 'Marsh Lane' })).toBe(true);
  expect(isSameSchool({ name: 'Marsh Lane' }, { name: 'Quarry Hill' })).toBe(false);
});

test('a placement made anew has the outline and one’s own words, and nothing of the school', () => {
  const old = aPlacement({
    school: { value: { id: 'school-1', name: 'Marsh Lane' }, at: at(1) },
    items: { a: item('2027-02-02', 'Briefing', 30) },
    links: {
      host: { value: { secret: 'S', sent: { hash: 'h', asked: 'a', at: 'x' } }, at: at(1) },
    },
    words: {
      note: [{ text: 'Why this focus', at: at(1), over: {} }],
      found: [{ text: 'They stop first.', at: at(1), over: {} }],
      message: [{ text: 'Dear Ms Khan', at: at(1), over: {} }],
      parking: [{ text: 'Behind the church', at: at(1), over: {} }],
    },
  });
  const made = carriedOver(old, {
    placement: '01hzy3v7k2qg6m4n8p0r5s9t01',
    begunAt: '2027-01-20T08:00:00.000Z',
    at: at(9),
  });
  expect(outlineItems(made).map(({ title }) => title)).toEqual(['Briefing']);
  // It has no day at the new school, and also not where one there has the date of its old one.
  const [day] = timetable({ ...made, days: old.days });
  expect(day?.items).toEqual([]);
  expect(Object.keys(made.words)).toEqual(['note', 'found']);
  expect(staysBehind).toContain('message');
  expect(isArranged(old)).toBe(true);
  expect(isArranged(made)).toBe(false);
  expect(made.school).toBeUndefined();
  expect(made.days).toEqual({});
  expect(made.links).toEqual({});
});
