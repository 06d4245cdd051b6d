import { daysToPlan } from './empty-days.ts';
import { outlineItems, withoutADay, type MenuItem, type OutlineItem } from './outline.ts';
import type { Placement } from './placement.ts';

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
  const firsts = menu.filter(({ when }) => when === 'first');
  const lasts = menu.filter(({ when }) => when === 'last');
  const framed = [
    ...putInFrame(all, plan, { day: planned[0], special: firsts[0], daily: firsts.at(-1) }),
    ...putInFrame(all, plan, { day: planned.at(-1), special: lasts.at(-1), daily: lasts[0] }),
  ];
  const stays = all.flatMap((item) => {
    const on = plan.get(item.id);
    return on === undefined ? [] : [{ ...item, on }];
  });
  return {
    moved: stays.filter(
      (item) => isWaiting(item) || !all.some(({ id, on }) => id === item.id && on === item.on),
    ),
    out: all.filter(({ id }) => plan.get(id) === undefined),
    order: framed
      .reduce<readonly OutlineItem[]>((order, one) => atItsEnd(order, one, menu), stays)
      .map(({ id }) => id),
  };
}

interface Frame {
  day: string | undefined;
  /** What the first day begins with, or the last ends with. */
  special: MenuItem | undefined;
  /** What the others begin or end with. */
  daily: MenuItem | undefined;
}

/**
 * Puts the special beginning or end on its day, and what stood there where the special was.
 * @returns the ids of what was moved by that
 */
function putInFrame(
  all: readonly OutlineItem[],
  plan: Map<string, string | undefined>,
  { day, special, daily }: Frame,
): string[] {
  const specials = all.filter((item) => item.menu === special?.id);
  const one = specials.find(({ id }) => plan.get(id) !== undefined) ?? specials[0];
  if (one === undefined || day === undefined || plan.get(one.id) === day) return [];
  const there = all.find((item) => item.menu === daily?.id && plan.get(item.id) === day);
  if (there !== undefined) plan.set(there.id, plan.get(one.id));
  plan.set(one.id, day);
  return there === undefined ? [one.id] : [one.id, there.id];
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
