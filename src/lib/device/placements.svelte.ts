import { ulid } from 'ulid';
import { laterOfEach } from '../domain/measuring/answers.ts';
import {
  daysOf,
  emptyPlacement,
  isBlankPlacement,
  longestWords,
  mergePlacements,
  placementDay,
  PlacementDocument,
  placementInHand,
  placementPlaces,
  placementTexts,
  stateOf,
  type Link,
  type LinkFor,
  type Placement,
  type PlacementDay,
  type PlacementPlace,
  type PlacementState,
} from '../domain/placement/placement.ts';
import type { Fitted } from '../domain/placement/fit-days.ts';
import { itemsOn, outlineItems, type OutlineItem } from '../domain/placement/outline.ts';
import {
  carriedOver,
  isArranged,
  isSameSchool,
  type FreshOutline,
} from '../domain/placement/remake.ts';
import { dayInEngland } from '../domain/reminders/quiet-times.ts';
import type { Device } from './device.svelte.ts';
import { madeOutside } from './made-outside.svelte.ts';
import { OwnThings, type DraftOf } from './own-things.svelte.ts';
import type { DraftRow } from './small-store/person-store.ts';

/** Where something about a placement is typed. */
export function placementPlace(placement: string, place: PlacementPlace): string {
  return `placement ${placement} ${place}`;
}

/** A thing in an outline without its id. */
type NewItem = Omit<OutlineItem, 'id'>;

/** This person's placements, in their own space. */
class Placements extends OwnThings<Placement, PlacementPlace> {
  constructor(device: Device) {
    super(device, {
      type: 'placement',
      schema: PlacementDocument,
      keyOf: ({ placement }) => placement,
      merge: mergePlacements,
      isBlank: isBlankPlacement,
      dayOf: placementDay,
      textsAt: placementTexts,
      withTexts: (one, place, texts) => ({ ...one, words: { ...one.words, [place]: texts } }),
      draftsOf: ({ placement }) => `placement ${placement} `,
    });
  }

  /** The one that is under way; undefined where there is none. */
  get inHand(): Placement | undefined {
    return placementInHand(this.all);
  }

  /** One placement, over all devices; an empty one where nothing of it is here. */
  one(key: string): Placement {
    return this.standing(emptyPlacement(key, this.begunNow()));
  }

  /** Words, in the place of this device's and of those whose stamps are `taken`. */
  async write(
    key: string,
    place: PlacementPlace,
    text: string,
    taken: readonly string[] = [],
  ): Promise<void> {
    await this.writeAt(this.one(key), place, text, taken);
  }

  /**
   * Begins one at a school, with its id where it is on the programme's list, or puts that in the place of another. What was
   * arranged is about one school: where something was, the old one falls through, or is done where its days are over. Gives
   * its key.
   */
  async choose(school: { id?: string; name: string }, key?: string): Promise<string> {
    const made = key === undefined ? this.newKey() : await this.#keyAt(school, key);
    await this.change({
      ...this.one(made),
      school: { value: school, at: this.device.stamp() },
    });
    return made;
  }

  async #keyAt(school: { id?: string; name: string }, key: string): Promise<string> {
    const old = this.one(key);
    if (old.school === undefined || isSameSchool(old.school.value, school) || !isArranged(old))
      return key;
    const today = dayInEngland(this.device.now());
    const days = daysOf(old);
    if (days.length === 0 || days.some(({ on }) => on >= today)) return this.fallThrough(key);
    await this.setState(key, 'done');
    return this.newKey();
  }

  /** Goes on with one that was begun on another device; the one in hand falls through, and nothing of it goes on. */
  async goOnWith(key: string): Promise<void> {
    for (const one of this.all)
      if (one.placement !== key && stateOf(one) === 'arranging')
        await this.change(this.#fallen(one));
  }

  newKey(): string {
    return ulid(this.device.now()).toLowerCase();
  }

  async setState(key: string, value: PlacementState): Promise<void> {
    await this.change({ ...this.one(key), state: { value, at: this.device.stamp() } });
  }

  /** Puts days in, or changes their hours. */
  async setDays(key: string, days: readonly PlacementDay[]): Promise<void> {
    const one = this.one(key);
    const at = this.device.stamp();
    const put = days.map(({ on, from, to }) => [on, { value: { from, to }, at }]);
    await this.change({ ...one, days: { ...one.days, ...Object.fromEntries(put) } });
  }

  async removeDay(key: string, on: string): Promise<void> {
    const one = this.one(key);
    const known = one.days[on];
    if (known === undefined) return;
    const day = { value: { ...known.value, out: true }, at: this.device.stamp() };
    await this.change({ ...one, days: { ...one.days, [on]: day } });
  }

  /** Puts a thing into the outline, after what is there. */
  async addItem(key: string, item: NewItem): Promise<void> {
    await this.addOutline(key, { added: [item], out: [], changed: [] });
  }

  /** Puts things into the outline, after what is there; in the place of those whose ids are `out`. */
  async addOutline(key: string, { added, out, changed }: FreshOutline): Promise<void> {
    const one = this.one(key);
    const at = this.device.stamp();
    const gone = Object.entries(one.items)
      .filter(([id]) => out.includes(id))
      .map(([id, { value }]) => [id, { value: { ...value, out: true }, at }]);
    const news = added.map((item): [string, Placement['items'][string]] => [
      this.newKey(),
      { value: kept(item), at },
    ]);
    await this.change({
      ...one,
      items: {
        ...one.items,
        ...Object.fromEntries([
          ...gone,
          ...changed.map(({ id, ...item }) => [id, { value: kept(item), at }]),
          ...news,
        ]),
      },
      order: {
        value: [...outlineItems(one).map(({ id }) => id), ...news.map(([id]) => id)],
        at,
      },
    });
  }

  /** Changes one thing in the outline. */
  async changeItem(key: string, { id, ...item }: OutlineItem): Promise<void> {
    const one = this.one(key);
    const changed = { value: kept(item), at: this.device.stamp() };
    await this.change({ ...one, items: { ...one.items, [id]: changed } });
  }

  /** Puts what waited on its days, and leaves out what finds none. */
  async fit(key: string, { moved, out, order }: Fitted): Promise<void> {
    const one = this.one(key);
    const at = this.device.stamp();
    const items = [
      ...moved.map(({ id, ...item }) => [id, { value: kept(item), at }]),
      ...out.map(({ id, ...item }) => [id, { value: { ...kept(item), out: true }, at }]),
    ];
    await this.change({
      ...one,
      items: { ...one.items, ...Object.fromEntries(items) },
      order: { value: order, at },
    });
  }

  async removeItem(key: string, id: string): Promise<void> {
    const one = this.one(key);
    const known = one.items[id];
    if (known === undefined) return;
    const item = { value: { ...known.value, out: true }, at: this.device.stamp() };
    await this.change({ ...one, items: { ...one.items, [id]: item } });
  }

  /** Puts a thing one place earlier (-1) or later (1) on its day. */
  async moveItem(key: string, id: string, by: -1 | 1): Promise<void> {
    const one = this.one(key);
    const all = outlineItems(one);
    const item = all.find((known) => known.id === id);
    const day = itemsOn(all, item?.on ?? '');
    const other = day[day.findIndex((known) => known.id === id) + by];
    if (item === undefined || other === undefined) return;
    const value = all.map((known) =>
      known === item ? other.id : known === other ? item.id : known.id,
    );
    await this.change({ ...one, order: { value, at: this.device.stamp() } });
  }

  async setLink(key: string, of: LinkFor, link: Link): Promise<void> {
    const one = this.one(key);
    const links = laterOfEach(
      one.links,
      { [of]: { value: link, at: this.device.stamp() } },
      this.device.now(),
    );
    await this.change({ ...one, links });
  }

  /**
   * Says that a placement fell through, and begins another with its outline and whatever of its words goes on. Its links wait
   * to be taken back. Gives the key of the new one.
   */
  async fallThrough(key: string): Promise<string> {
    const old = this.one(key);
    const made = this.newKey();
    const at = this.device.stamp();
    await this.change(carriedOver(old, { placement: made, begunAt: this.begunNow(), at }));
    await this.change(this.#fallen(old));
    return made;
  }

  /** One that fell through, with its links waiting to be taken back. */
  #fallen(old: Placement): Placement {
    const at = this.device.stamp();
    const links = Object.entries(old.links).map(([of, { value }]) => [
      of,
      { value: { ...value, isTakenBack: true }, at },
    ]);
    return {
      ...old,
      state: { value: 'fell-through', at },
      links: { ...old.links, ...Object.fromEntries(links) },
    };
  }

  protected draftOf({ place: at, text }: DraftRow): DraftOf<Placement, PlacementPlace> | undefined {
    const [type, placement = '', name] = at.split(' ');
    const place = placementPlaces.find((one) => one === name);
    if (type !== 'placement' || place === undefined || text.length > longestWords[place])
      return undefined;
    return { thing: this.one(placement), place };
  }
}

/** As a document keeps it. */
function kept({ on, title, minutes, menu }: NewItem): Placement['items'][string]['value'] {
  return { on, title, minutes, ...(menu === undefined ? {} : { menu }) };
}

const placements = new WeakMap<Device, Placements>();

/** The placements of whoever holds this device. One a tab. */
export function placementsOf(device: Device): Placements {
  const known = placements.get(device) ?? madeOutside(() => new Placements(device));
  placements.set(device, known);
  return known;
}
