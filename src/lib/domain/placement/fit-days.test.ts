import { expect, test } from 'vitest';
import { outlineMenu } from '../../content/outline-menu.ts';
import { fittedToDays, leftOutInWords, type Fitted } from './fit-days.ts';
import { proposedOutline, timetable, withoutADay } from './outline.ts';
import { emptyPlacement, type Placement, type PlacementDay } from './placement.ts';
import { carriedOver } from './remake.ts';

const at = (ms: number) => `${1_800_000_000_000 + ms}.0000.01hzy3v7k2qg6m4n8p0r5s9t1a`;
const today = '2027-02-01';
const day = (number: number): PlacementDay => ({
  on: `2027-02-${String(number).padStart(2, '0')}`,
  from: '08:15',
  to: '15:30',
});

/** Days with the outline that is put together for them. */
function planned(days: readonly PlacementDay[]): Placement {
  const items = proposedOutline(days, outlineMenu, []).map((value, index) => ({
    id: `item-${String(index).padStart(3, '0')}`,
    value,
  }));
  return {
    ...emptyPlacement('01hzy3v7k2qg6m4n8p0r5s9t00', '2027-01-15T08:00:00.000Z'),
    days: withDays(days),
    items: Object.fromEntries(items.map(({ id, value }) => [id, { value, at: at(1) }])),
    order: { value: items.map(({ id }) => id), at: at(1) },
  };
}

function withDays(days: readonly PlacementDay[]): Placement['days'] {
  return Object.fromEntries(
    days.map(({ on, from, to }) => [on, { value: { from, to }, at: at(1) }]),
  );
}

/** A placement as it is after that. */
function after(placement: Placement, { moved, out, order }: Fitted): Placement {
  type Entry = [string, Placement['items'][string]];
  const gone = out.map(({ id, on, title, minutes }): Entry => [
    id,
    { value: { on, title, minutes, out: true }, at: at(2) },
  ]);
  const put = moved.map(({ id, on, title, minutes, menu }): Entry => [
    id,
    { value: { on, title, minutes, ...(menu === undefined ? {} : { menu }) }, at: at(2) },
  ]);
  return {
    ...placement,
    items: { ...placement.items, ...Object.fromEntries([...gone, ...put]) },
    order: { value: order, at: at(2) },
  };
}

/** What each day begins with, what it ends with, and how far it runs over. */
function frames(placement: Placement) {
  return timetable(placement).map(({ items, over }) => [
    items.find(({ menu }) => menu !== 'start-of-the-day')?.menu,
    items.at(-1)?.menu,
    over > 0,
  ]);
}

const ten = Array.from({ length: 10 }, (_, index) => day(index + 2));

test('ten days cut to three: the first two keep their plans, the debrief is at the end of the last, nothing runs over', () => {
  const cut = { ...planned(ten), days: withDays(ten.slice(0, 3)) };
  const fitted = fittedToDays(cut, today, outlineMenu);
  expect(
    fitted.moved.filter(({ menu }) => menu !== 'open').map(({ menu, on }) => [menu, on]),
  ).toEqual([['debrief', day(4).on]]);
  const fit = after(cut, fitted);
  expect(withoutADay(fit)).toEqual([]);
  // The open time gives way to what was moved there.
  expect(frames(fit)).toEqual([
    ['briefing', 'end-of-day', false],
    ['catch-up', 'end-of-day', false],
    ['catch-up', 'debrief', false],
  ]);
});

test('a day in the middle is out and none is empty: what was on it is left out, and nothing else changes', () => {
  const without = { ...planned(ten), days: withDays(ten.filter(({ on }) => on !== day(5).on)) };
  const fitted = fittedToDays(without, today, outlineMenu);
  expect(fitted.moved).toEqual([]);
  expect(new Set(fitted.out.map(({ on }) => on))).toEqual(new Set([day(5).on]));
  expect(frames(after(without, fitted)).map(([, , over]) => over)).toEqual(Array(9).fill(false));
});

test('the first day is put off: the day that is first now begins with the briefing', () => {
  const off = { ...planned(ten.slice(0, 3)), days: withDays([day(3), day(4), day(9)]) };
  const fit = after(off, fittedToDays(off, today, outlineMenu));
  expect(frames(fit).map(([first, last]) => [first, last])).toEqual([
    ['briefing', 'end-of-day'],
    ['catch-up', 'end-of-day'],
    ['catch-up', 'debrief'],
  ]);
  expect(timetable(fit)[0]?.items.filter(({ menu }) => menu === 'briefing')).toHaveLength(1);
});

test('at another school the first day is the first, whatever dates there were before', () => {
  const old = planned([day(8), day(9), day(10)]);
  const made = {
    ...carriedOver(old, { placement: 'new', begunAt: old.begunAt, at: at(2) }),
    days: withDays([day(10), day(11)]),
  };
  expect(frames(made)).toEqual([
    [undefined, undefined, false],
    [undefined, undefined, false],
  ]);
  const fit = after(made, fittedToDays(made, today, outlineMenu));
  expect(frames(fit).map(([first, last]) => [first, last])).toEqual([
    ['briefing', 'end-of-day'],
    ['catch-up', 'debrief'],
  ]);
});

test('what somebody put before the briefing stays there, and days without any end as they are', () => {
  const placement = planned([day(2), day(3)]);
  const first = placement.order?.value ?? [];
  const swapped = { value: [first[1] ?? '', first[0] ?? '', ...first.slice(2)], at: at(2) };
  const off = { ...placement, order: swapped, days: withDays([day(2)]) };
  const fitted = fittedToDays(off, today, outlineMenu);
  expect(fitted.order[1]).toBe('item-000');
  const none = fittedToDays({ ...placement, days: {} }, today, outlineMenu);
  expect([none.moved, none.order]).toEqual([[], []]);
});

test('what is left out is counted, and what somebody wrote in is named', () => {
  const item = (title: string, menu?: string) => ({
    id: title,
    on: day(2).on,
    title,
    minutes: 30,
    menu,
  });
  expect(leftOutInWords([item('Duty', 'duty')])).toBe('One item finds no day, and is left out.');
  expect(leftOutInWords([item('Duty', 'duty'), item('Options evening')])).toBe(
    '2 items find no day, and are left out. Yours among them: “Options evening”.',
  );
});
