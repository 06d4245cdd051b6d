import { ulid } from 'ulid';
import { documentId } from '../domain/documents/document-id.ts';
import { KeptDocument } from '../domain/sharing/kept.ts';
import type { Device } from './device.svelte.ts';
import type { QuarantineRow } from './small-store/person-store.ts';
import type { Read } from './space-documents.svelte.ts';

/** What could not be delivered, in sight of its author: refused by the server, or kept from a circle that ended. */
export class Undelivered {
  #device: Device;
  #refused = $state.raw<readonly QuarantineRow[]>([]);

  constructor(device: Device) {
    this.#device = device;
  }

  get refused(): readonly QuarantineRow[] {
    return this.#refused;
  }

  /** Copies kept in the person's own space. */
  get kept(): Read<KeptDocument>[] {
    return this.#device.documents(this.#device.ownSpace).ofType('kept', KeptDocument);
  }

  async load(): Promise<void> {
    this.#refused = await this.#device.store.getAll('quarantine');
    await this.#device.documents(this.#device.ownSpace).load();
  }

  /** Keeps a copy of what was refused in the person's own space, and is done with the refusal. */
  async keepCopy(row: QuarantineRow, title: string): Promise<void> {
    const { person, ownSpace } = this.#device;
    await this.#device.write(
      ownSpace,
      documentId('kept', person, ulid(this.#device.now()).toLowerCase()),
      {
        type: 'kept',
        author: person,
        v: 1,
        because: 'refused',
        space: row.space,
        title,
        keptAt: new Date(this.#device.now()).toISOString(),
        document: row.document,
      },
    );
    await this.#device.drop(row.space, row.id);
    await this.#device.guarded((store) => store.delete('quarantine', [row.space, row.id]));
    await this.#device.countUnsent();
    await this.load();
  }

  /** Deletes a kept copy. */
  async discard(id: string): Promise<void> {
    await this.#device.remove(this.#device.ownSpace, id);
    await this.load();
  }
}
