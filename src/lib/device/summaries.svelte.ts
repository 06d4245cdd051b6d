import type { SpaceMembership } from '../domain/spaces/membership.ts';
import { Circle } from './circle.svelte.ts';
import type { Device } from './device.svelte.ts';
import type { SummaryRow } from './small-store/person-store.ts';

/**
 * A line about each circle: painted from the small store, then brought up to date as the spaces open, one
 * after another in the order given, so that twenty of them do not hold up the first.
 */
export class Summaries {
  #device: Device;
  #rows = $state.raw<ReadonlyMap<string, SummaryRow>>(new Map());
  /** The spaces that were fetched at least once. */
  #fetched = $state.raw<ReadonlySet<string>>(new Set());

  constructor(device: Device) {
    this.#device = device;
  }

  /** Shows what was known last, then reads each circle. */
  async open(circles: readonly SpaceMembership[]): Promise<void> {
    await this.#read();
    await this.#device.documents(this.#device.ownSpace).load();
    for (const membership of circles) {
      const circle = new Circle(this.#device, membership);
      await circle.load();
      await circle.summarise();
      await this.#read();
    }
  }

  /** Brings one circle up to date after a change in it. */
  async refresh(membership: SpaceMembership): Promise<void> {
    const circle = new Circle(this.#device, membership);
    await circle.load();
    await circle.summarise();
    await this.#read();
  }

  lineOf(circle: string, otherwise: string): string {
    const row = this.#rows.get(circle);
    return row === undefined || row.keys.length === 0 ? otherwise : row.line;
  }

  /** When anybody last did something in a circle, and the day of its next open target, as far as this device knows. */
  timesOf(circle: string): Pick<SummaryRow, 'lastAt' | 'nextBy'> {
    return this.#rows.get(circle) ?? {};
  }

  /** Whether this device knows what is in a circle: until it was fetched once, nothing can be said of it. */
  isKnown(circle: string): boolean {
    return this.#rows.has(circle) && this.#fetched.has(circle);
  }

  isNew(circle: string): boolean {
    return this.#rows.get(circle)?.isNew === true;
  }

  /** How many things are new in all of them, as their lines name them. */
  get newCount(): number {
    return [...this.#rows.values()].reduce(
      (sum, { isNew, newThings = isNew ? 1 : 0 }) => sum + newThings,
      0,
    );
  }

  async #read(): Promise<void> {
    const rows = await this.#device.store.getAll('summaries');
    this.#fetched = new Set(await this.#device.store.getAllKeys('syncs'));
    this.#rows = new Map(rows.map((row) => [row.space, row]));
  }
}
