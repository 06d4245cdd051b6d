import { daysOf, type Placement, type PlacementDay } from './placement.ts';

/** Something that a host school can show or give somebody to do, as the menu offers it. */
export interface MenuItem {
  id: string;
  title: string;
  /** How long it takes, in minutes. */
  minutes: number;
  /** What to look for. */
  line: string;
  /**
   * `first` and `last`: where a day begins and ends, the earlier in the menu on the first day and on all but the last;
   * `break`: when nobody watches anybody; `free`: what is left open, however long.
   */
  when: 'first' | 'any' | 'break' | 'free' | 'last';
  /** What a longer stay gives a chance for more than once. */
  again?: true;
  /** Only before anything else on a day, and not on the first one. */
  early?: true;
  /** The ids of the competencies that it gives a chance to see or try. */
  competencies: readonly string[];
}

/** One thing in the outline, with its id. */
export interface OutlineItem {
  id: string;
  on: string;
  title: string;
  minutes: number;
  menu?: string | undefined;
  /** On no day yet, whatever `on` says of where it was. */
  waits?: boolean | undefined;
}

/** A thing in a day's timetable. `from`, `to`: as `08:15`. */
export interface TimedItem extends OutlineItem {
  from: string;
  to: string;
}

/** A day with what happens in it. */
export interface TimedDay extends PlacementDay {
  items: readonly TimedItem[];
  /** How many minutes it runs past the end of the day; negative where there is time left. */
  over: number;
}

/** The things that stand in an outline, in its order; one that the order does not know comes last. */
export function outlineItems({ items, order }: Pick<Placement, 'items' | 'order'>): OutlineItem[] {
  const placeOf = (id: string) => {
    const place = order?.value.indexOf(id) ?? -1;
    return place === -1 ? Infinity : place;
  };
  return Object.entries(items)
    .filter(([, { value }]) => value.out !== true)
    .toSorted(([a, one], [b, other]) => {
      const [here, there] = [placeOf(a), placeOf(b)];
      if (here !== there) return here - there;
      return one.at < other.at || (one.at === other.at && a < b) ? -1 : 1;
    })
    .map(
      ([
        id,
        {
          value: { on, title, minutes, menu, waits },
        },
      ]) => ({
        id,
        on,
        title,
        minutes,
        ...(menu === undefined ? {} : { menu }),
        ...(waits === true ? { waits } : {}),
      }),
    );
}

/** Each day with its things, one after the other from the hour at which somebody comes. */
export function timetable(placement: Pick<Placement, 'days' | 'items' | 'order'>): TimedDay[] {
  const all = outlineItems(placement);
  return daysOf(placement).map((day) => timedDay(day, all));
}

/** The things on a day, in their order. */
export function itemsOn(all: readonly OutlineItem[], day: string): OutlineItem[] {
  return all.filter(({ on, waits }) => on === day && waits !== true);
}

/** The things whose day was taken out, or is in another school: they wait for another. */
export function withoutADay(placement: Pick<Placement, 'days' | 'items' | 'order'>): OutlineItem[] {
  const days = daysOf(placement).map(({ on }) => on);
  return outlineItems(placement).filter(({ on, waits }) => waits === true || !days.includes(on));
}

function timedDay(day: PlacementDay, all: readonly OutlineItem[]): TimedDay {
  let at = minutesOf(day.from);
  const items = itemsOn(all, day.on).map((item) => {
    const from = clockOf(at);
    at += item.minutes;
    return { ...item, from, to: clockOf(at) };
  });
  return { ...day, items, over: at - minutesOf(day.to) };
}

/** How many minutes of what is in a day are left open. */
export function openMinutes(
  items: readonly Pick<OutlineItem, 'menu' | 'minutes'>[],
  menu: readonly MenuItem[],
): number {
  return items
    .filter((item) => isOpenTime(item, menu))
    .reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Whether a thing in a day is time that is left open. */
export function isOpenTime(
  { menu: id }: Pick<OutlineItem, 'menu'>,
  menu: readonly MenuItem[],
): boolean {
  return id !== undefined && menu.some((one) => one.when === 'free' && one.id === id);
}

/** The minutes since midnight of a time of day. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** `08:15`; what is past midnight stands at 23:59. */
function clockOf(minutes: number): string {
  const at = Math.min(minutes, 23 * 60 + 59);
  return [Math.floor(at / 60), at % 60].map((one) => String(one).padStart(2, '0')).join(':');
}

/** The break is at about twelve, in minutes since midnight. */
const noon = 12 * 60;

/** So much room, in minutes, is filled with what may come again. */
const leastAgain = 45;

/** Less than this stays open without being written down, in minutes. */
const leastOpen = 15;

/**
 * An outline for days that have none: each begins and ends as the menu says, has a break, and between them what works on the
 * focus first; nothing of that comes twice before everything has come once, and what may come again does. A third of each day stays
 * open, and what nothing fits into: two days hold about twelve hours, and eight of them are
 * planned (diagnostics.md).
 * @param focus ids of competencies
 * @param already which days have an outline: they only tell which day is the first and which the last; and the ids of what is in it
 */
export function proposedOutline(
  days: readonly PlacementDay[],
  menu: readonly MenuItem[],
  focus: readonly string[],
  already: { isPlanned: (on: string) => boolean; has: readonly string[] } = {
    isPlanned: () => false,
    has: [],
  },
): Omit<OutlineItem, 'id'>[] {
  const fits = ({ competencies }: MenuItem) =>
    competencies.filter((id) => focus.includes(id)).length;
  const any = menu.filter(({ when }) => when === 'any').toSorted((a, b) => fits(b) - fits(a));
  const waiting = any.filter(({ id }) => !already.has.includes(id));
  return days.flatMap((day, index) => {
    if (already.isPlanned(day.on)) return [];
    const has = minutesOf(day.to) - minutesOf(day.from);
    const frame = frameOf(menu, day, { isFirst: index === 0, isLast: index === days.length - 1 });
    const unplanned = has - lengthOf(frame);
    let left = unplanned - Math.min(unplanned, Math.floor(has / 3 / 5) * 5);
    const chosen: MenuItem[] = [];
    const take = () => {
      for (const item of [...waiting]) {
        if (item.minutes > left || (item.early === true && index === 0)) continue;
        if (chosen.includes(item)) continue;
        chosen.push(item);
        waiting.splice(waiting.indexOf(item), 1);
        left -= item.minutes;
      }
    };
    take();
    // All that comes once has been: what may come again waits anew.
    if (left >= leastAgain) {
      waiting.push(...any.filter((item) => item.again === true && !waiting.includes(item)));
      take();
    }
    const open = unplanned - lengthOf(chosen);
    const free = menu.find(({ when }) => when === 'free');
    return arranged(day, { frame, chosen, free, open }).map(({ id, title, minutes }) => ({
      on: day.on,
      title,
      minutes,
      menu: id,
    }));
  });
}

/** What a menu has for the beginning and the end of a day: of the first or last of all, and of the others. */
export interface Frame {
  special: MenuItem | undefined;
  daily: MenuItem | undefined;
}

/** The beginnings and the ends of a menu. */
export function framesOf(menu: readonly MenuItem[]): { first: Frame; last: Frame } {
  const firsts = menu.filter(({ when }) => when === 'first');
  const lasts = menu.filter(({ when }) => when === 'last');
  return {
    first: { special: firsts[0], daily: firsts.at(-1) },
    last: { special: lasts.at(-1), daily: lasts[0] },
  };
}

/** The first day's beginning, each day's break and end, as far as they fit into it. */
function frameOf(
  menu: readonly MenuItem[],
  { from, to }: PlacementDay,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): MenuItem[] {
  const frames = framesOf(menu);
  const first = isFirst ? frames.first.special : frames.first.daily;
  const hasNoon = minutesOf(from) <= noon - 60 && minutesOf(to) >= noon + 60;
  const rest = hasNoon ? menu.find(({ when }) => when === 'break') : undefined;
  const last = isLast ? frames.last.special : frames.last.daily;
  let left = minutesOf(to) - minutesOf(from);
  // The end of a day matters most, then its beginning.
  const kept = [last, first, rest].filter((item) => {
    if (item === undefined || item.minutes > left) return false;
    left -= item.minutes;
    return true;
  });
  return menu.filter((item) => kept.includes(item));
}

/** Beginning, what fits before noon, the break at about noon, the rest, and the end; what stays open on both sides of the break. */
function arranged(
  { from }: PlacementDay,
  {
    frame,
    chosen,
    free,
    open,
  }: {
    frame: readonly MenuItem[];
    chosen: readonly MenuItem[];
    free: MenuItem | undefined;
    open: number;
  },
): MenuItem[] {
  const at = (when: MenuItem['when']) => frame.filter((item) => item.when === when);
  const staysOpen = (minutes: number) =>
    free === undefined || minutes < leastOpen ? [] : [{ ...free, minutes }];
  const hasBreak = at('break').length > 0;
  const early = chosen.filter((item) => item.early === true);
  const morning = [...early, ...at('first')];
  const afternoon = chosen.filter((item) => item.early !== true);
  let clock = minutesOf(from) + lengthOf(morning);
  for (const item of hasBreak ? [...afternoon] : []) {
    if (clock + item.minutes > noon + 30) break;
    morning.push(item);
    afternoon.shift();
    clock += item.minutes;
  }
  const before = hasBreak ? staysOpen(Math.max(0, Math.min(open, noon - clock))) : [];
  const after = staysOpen(open - lengthOf(before));
  return [...morning, ...before, ...at('break'), ...afternoon, ...after, ...at('last')];
}

function lengthOf(items: readonly MenuItem[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}
