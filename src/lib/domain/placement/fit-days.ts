import { daysToPlan } from './empty-days.ts';
import {
  framesOf,
  isOpenTime,
  minutesOf,
  outlineItems,
  withoutADay,
  type Frame,
  type MenuItem,
  type OutlineItem,
} from './outline.ts';
import { daysOf, type Placement, type PlacementDay } from './placement.ts';

/** What becomes of an outline whose days are others now. */
export interface Fitted {
  /** What comes on another day than it was. */
  moved: OutlineItem[];
  /** What finds no day, and is left out. */
  out: OutlineItem[];
  /** The ids of all that stays, in its order. */
  order: string[];
}

/**
 * What waits for a day, on the days that there are: what was on the first of the old days comes on the first that has nothing yet,
 * and so on; what is left over is left out. The briefing goes to the first of all days and the debrief to the last, each in the
 * place of the few minutes that stand there.
 * @param today as `2026-11-26`
 */
export function fittedToDays(
  placement: Pick<Placement, 'days' | 'items' | 'order'>,
  today: string,
  menu: readonly MenuItem[],
): Fitted {
  const waiting = withoutADay(placement);
  const isWaiting = ({ id }: { id: string }) => waiting.some((item) => item.id === id);
  const free = daysToPlan(placement, today).map(({ on }) => on);
  const old = [...new Set(waiting.map(({ on }) => on))].sort();
  const all = outlineItems(placement);
  /** Where each thing comes; none for what is left out. */
  const plan = new Map<string, string | undefined>(
    all.map((item) => [item.id, isWaiting(item) ? free[old.indexOf(item.on)] : item.on]),
  );
  const planned = [...plan.values()].filter((on) => on !== undefined).sort();
  const { first, last } = framesOf(menu);
  const framed = [
    ...putInFrame(all, plan, planned[0], first),
    ...putInFrame(all, plan, planned.at(-1), last),
  ];
  const put = all.flatMap((item) => {
    const on = plan.get(item.id);
    return on === undefined ? [] : [{ ...item, on }];
  });
  const isTouched = (on: string) =>
    put.some((item) => item.on === on && (isWaiting(item) || framed.includes(item.id)));
  const stays = daysOf(placement)
    .filter(({ on }) => isTouched(on))
    .reduce((items, day) => withLessOpen(items, day, menu), put);
  return {
    moved: stays.filter((item) => isWaiting(item) || !all.some((was) => isSame(was, item))),
    out: all.filter(({ id }) => plan.get(id) === undefined),
    order: framed
      .reduce<readonly OutlineItem[]>((order, one) => atItsEnd(order, one, menu), stays)
      .map(({ id }) => id),
  };
}

/**
 * Puts the special beginning or end on its day, and what stood there where the special was.
 * @returns the ids of what was moved by that
 */
function putInFrame(
  all: readonly OutlineItem[],
  plan: Map<string, string | undefined>,
  day: string | undefined,
  { special, daily }: Frame,
): string[] {
  const specials = all.filter((item) => item.menu === special?.id);
  const one = specials.find(({ id }) => plan.get(id) !== undefined) ?? specials[0];
  if (one === undefined || day === undefined || plan.get(one.id) === day) return [];
  const there = all.find((item) => item.menu === daily?.id && plan.get(item.id) === day);
  if (there !== undefined) plan.set(there.id, plan.get(one.id));
  plan.set(one.id, day);
  return there === undefined ? [one.id] : [one.id, there.id];
}

function isSame(was: OutlineItem, item: OutlineItem): boolean {
  return was.id === item.id && was.on === item.on && was.minutes === item.minutes;
}

/** Time that was left open is the shortest that a thing in an outline can be, at least. */
const leastMinutes = 5;

/** The things with a day's open time made shorter, as far as it runs over. */
function withLessOpen(
  items: readonly OutlineItem[],
  { on, from, to }: PlacementDay,
  menu: readonly MenuItem[],
): OutlineItem[] {
  const lasts = items.reduce((sum, item) => sum + (item.on === on ? item.minutes : 0), 0);
  let over = lasts - (minutesOf(to) - minutesOf(from));
  return items.map((item) => {
    if (item.on !== on || !isOpenTime(item, menu) || over <= 0) return item;
    const less = Math.min(over, item.minutes - leastMinutes);
    over -= less;
    return { ...item, minutes: item.minutes - less };
  });
}

/** The order in which something comes at the end of its day; or at its beginning, after what comes before anything else. */
function atItsEnd(
  order: readonly OutlineItem[],
  id: string,
  menu: readonly MenuItem[],
): readonly OutlineItem[] {
  const item = order.find((one) => one.id === id);
  if (item === undefined) return order;
  const known = (one: OutlineItem) => menu.find((entry) => entry.id === one.menu);
  const others = order.filter((one) => one !== item);
  const at =
    known(item)?.when === 'last'
      ? others.findLastIndex(({ on }) => on === item.on) + 1
      : others.findIndex((one) => one.on === item.on && known(one)?.early !== true);
  return at === -1 ? [...others, item] : others.toSpliced(at, 0, item);
}

/** What of it is left out, in words: how much, and what somebody wrote in themselves. */
export function leftOutInWords(out: readonly OutlineItem[]): string {
  const own = out.filter(({ menu }) => menu === undefined).map(({ title }) => `“${title}”`);
  const count = out.length === 1 ? 'One item finds' : `${out.length} items find`;
  const which =
    own.length === 0 ? '' : ` Yours among them: ${new Intl.ListFormat('en-GB').format(own)}.`;
  return `${count} no day, and ${out.length === 1 ? 'is' : 'are'} left out.${which}`;
}
