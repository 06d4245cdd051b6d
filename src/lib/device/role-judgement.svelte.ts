import { documentId, parseDocumentId } from '../domain/documents/document-id.ts';
import {
  mergeRoleDemand,
  RoleDemandDocument,
  type RoleDemand,
} from '../domain/measuring/role-demand.ts';
import type { Stamp } from '../domain/stamp.ts';
import type { Device } from './device.svelte.ts';

type Judged = RoleDemandDocument['areas'];

/**
 * What this person thinks the next role asks: in their own space, or beside the intern's in a circle. One
 * document a device.
 */
export class RoleJudgement {
  #device: Device;
  #space: string;
  #instrument: string;
  /** What was said on this screen, of which the document may not know yet. */
  #said = $state.raw<Judged>({});

  constructor(device: Device, space: string, instrument: string) {
    this.#device = device;
    this.#space = space;
    this.#instrument = instrument;
  }

  /** By area, out of all devices. */
  get areas(): RoleDemand {
    return mergeRoleDemand([...this.#documents, { areas: this.#said }], this.#device.now());
  }

  /** When any of it was last said, on any device. */
  get latest(): Stamp | undefined {
    const all = [...this.#documents, { areas: this.#said }];
    return all
      .flatMap(({ areas }) => Object.values(areas).map(({ at }) => at))
      .sort()
      .at(-1);
  }

  async judge(area: string, value: number): Promise<void> {
    const { person, id } = this.#device;
    this.#said = { ...this.#said, [area]: { value, at: this.#device.stamp() } };
    const mine = this.#documents.find((document) => parseDocumentId(document._id)?.key[1] === id);
    await this.#device.write(this.#space, documentId('roleDemand', person, this.#instrument, id), {
      type: 'roleDemand',
      author: person,
      v: 1,
      instrument: this.#instrument,
      areas: { ...mine?.areas, ...this.#said },
    });
  }

  get #documents() {
    return this.#device
      .documents(this.#space)
      .ofType('roleDemand', RoleDemandDocument)
      .filter(
        ({ instrument, author }) =>
          instrument === this.#instrument && author === this.#device.person,
      );
  }
}
