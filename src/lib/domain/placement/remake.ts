import { newEvidence } from '../evidence.ts';
import type { Stamp } from '../stamp.ts';
import { outlineForEmpty } from './empty-days.ts';
import { framesOf, outlineItems, withoutADay, type MenuItem, type OutlineItem } from './outline.ts';
import {
  placementPlaces,
  placementWords,
  type Placement,
  type PlacementPlace,
} from './placement.ts';

/** What is about the person and not about the school, and goes on with them to another. */
const goesOn: readonly PlacementPlace[] = ['note', 'cover', 'question', 'did', 'found', 'gives'];

/**
 * What another placement begins with when one fell through: its outline, as it was planned, and the words that are not about
 * the school. Not its days, and nothing that its school was told or said.
 */
export function carriedOver(
  old: Placement,
  { placement, begunAt, at }: { placement: string; begunAt: string; at: Stamp },
): Placement {
  const items = outlineItems(old);
  const words = goesOn.flatMap((place) => {
    const text = placementWords(old, place);
    return text === '' ? [] : [{ place, texts: [newEvidence(text, at, [])] }];
  });
  return {
    placement,
    begunAt,
    state: { value: 'arranging', at },
    days: {},
    items: Object.fromEntries(
      items.map(({ id, on, title, minutes, menu }) => [
        id,
        { value: { on, title, minutes, ...(menu === undefined ? {} : { menu }), waits: true }, at },
      ]),
    ),
    order: { value: items.map(({ id }) => id), at },
    links: {},
    words: Object.fromEntries(words.map(({ place: of, texts }) => [of, texts])),
  };
}

/** Words about one school: they stay with it, and can be read there. */
export const staysBehind: readonly PlacementPlace[] = placementPlaces.filter(
  (place) => !goesOn.includes(place),
);

/** Whether something was told to, said by, or written for the school of a placement, or its person's head. */
export function isArranged(placement: Placement): boolean {
  return (
    Object.keys(placement.links).length > 0 ||
    staysBehind.some((place) => placementWords(placement, place) !== '')
  );
}

/** Whether two names are of one school: by its id on the list, or as it was written in. */
export function isSameSchool(
  one: { id?: string | undefined; name: string },
  other: { id?: string | undefined; name: string },
): boolean {
  return one.id === other.id && (one.id !== undefined || one.name === other.name);
}

/** How much of an outline waits for days. */
export function waitingInWords(count: number): string {
  return count === 1
    ? 'One item in your earlier outline has no day now.'
    : `${count} items in your earlier outline have no day now.`;
}

/** A fresh outline: what is put in, what goes, and what is another thing now. */
export interface FreshOutline {
  out: string[];
  added: Omit<OutlineItem, 'id'>[];
  changed: OutlineItem[];
}

/**
 * A fresh outline in the place of what waits, which goes: both together would have everything twice. A briefing that is on the
 * first of all days no more, and a debrief that is on the last no more, become what the days between begin and end with.
 * @param today as `2026-11-26`
 * @param focus ids of competencies
 */
export function freshOutline(
  placement: Pick<Placement, 'days' | 'items' | 'order'>,
  today: string,
  menu: readonly MenuItem[],
  focus: readonly string[],
): FreshOutline {
  const waiting = withoutADay(placement).map(({ id }) => id);
  const added = outlineForEmpty(placement, today, menu, focus);
  const { first, last } = framesOf(menu);
  const changed = [first, last].flatMap(({ special, daily }) => {
    const isTaken = added.some((item) => item.menu === special?.id);
    if (!isTaken || special === undefined || daily === undefined) return [];
    return outlineItems(placement)
      .filter((item) => item.menu === special.id && !waiting.includes(item.id))
      .map((item) => ({ ...item, title: daily.title, minutes: daily.minutes, menu: daily.id }));
  });
  return { out: waiting, added, changed };
}
