import type { Device } from './device.svelte.ts';
import { circleOfPlace } from './letter-place.ts';
import { tickedWith } from './typing-places.ts';
import type { DraftRow } from './small-store/person-store.ts';

/**
 * What was begun and goes nowhere by itself: letters, and words that are too long to keep. Of each place the latest, wherever
 * that place is by now.
 */
export class Drafts {
  #device: Device;
  #rows = $state.raw<readonly DraftRow[]>([]);

  constructor(device: Device) {
    this.#device = device;
  }

  get all(): readonly DraftRow[] {
    return this.#rows;
  }

  async load(): Promise<void> {
    const rows = (await this.#device.store.getAll('drafts')).filter(
      ({ text, place, isTooLong }) =>
        text.trim() !== '' && (circleOfPlace(place) !== undefined || isTooLong === true),
    );
    const latest = new Map<string, DraftRow>();
    for (const row of rows.sort((a, b) => a.at - b.at)) latest.set(row.place, row);
    this.#rows = [...latest.values()].reverse();
  }

  /** Deletes what was begun at a place, in every tab, and what was ticked for it. */
  async discard(place: string): Promise<void> {
    await this.#device.guarded(async (store) => {
      const tx = store.transaction('drafts', 'readwrite');
      for (const one of [place, ...tickedWith(place)])
        for (const key of await tx.store.index('place').getAllKeys(one)) await tx.store.delete(key);
      await tx.done;
    });
    this.#device.tell({ kind: 'unsent' });
    await this.#device.countUnsent();
    await this.load();
  }
}
