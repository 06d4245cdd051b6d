import { begunBy } from '../domain/erasure/begun.ts';
import { erasureOf } from '../domain/erasure/erasure.ts';
import { documentId, parseDocumentId } from '../domain/documents/document-id.ts';
import {
  judgedKey,
  judgedOf,
  mergeRoleDemand,
  RoleDemandDocument,
  type RoleDemand,
} from '../domain/measuring/role-demand.ts';
import type { Instrument } from '../domain/measuring/instrument.ts';
import type { Stamp } from '../domain/stamp.ts';
import type { Device } from './device.svelte.ts';
import { beginsAt, erasedOn } from './erased.ts';
import type { Workplace } from './workplace.ts';

/** What it needs of where one works. */
type Here = Pick<Workplace, 'device' | 'programme'>;

/** What was said in one place, and since when. */
type Judged = Pick<RoleDemandDocument, 'begunAt' | 'areas'>;

/**
 * What this person thinks the next role asks: in their own space, or beside the intern's in a circle. One
 * document a device.
 */
export class RoleJudgement {
  #device: Device;
  #space: string;
  #instrument: Instrument;
  #find: (version: number) => Instrument | undefined;
  /** What was said on this screen, of which the document may not know yet. */
  #said = $state.raw<Judged>({ areas: {} });

  /** About the areas of `instrument`, in its words. */
  constructor({ device, programme }: Here, space: string, instrument: Instrument) {
    this.#device = device;
    this.#space = space;
    this.#instrument = instrument;
    this.#find = (version) => programme.instrument({ id: instrument.id, version });
  }

  /** By area, out of all devices. */
  get areas(): RoleDemand {
    return mergeRoleDemand(this.#parts, this.#instrument, this.#find, this.#device.now());
  }

  /** When any of it was last said, on any device. */
  get latest(): Stamp | undefined {
    return judgedOf(this.#parts, this.#instrument, this.#find)
      .flatMap((areas) => Object.values(areas).map(({ at }) => at))
      .sort()
      .at(-1);
  }

  /** Says so of one area or several: by area, a step of the instrument's scale, from 1. */
  async judge(asked: RoleDemand): Promise<void> {
    const { person, id } = this.#device;
    const at = this.#device.stamp();
    const { id: instrument, version } = this.#instrument;
    const judged = Object.entries(asked).map(
      ([area, value]) => [judgedKey(area, version), { value, at }] as const,
    );
    const mine = this.#documents.find((document) => parseDocumentId(document._id)?.key[1] === id);
    const said = this.#stands(this.#said) ? this.#said : { areas: {} };
    const begun = begunBy(undefined, { said, mine });
    this.#said = {
      begunAt:
        mine?.begunAt ??
        said.begunAt ??
        (begun === undefined ? beginsAt(this.#device) : new Date(begun.at).toISOString()),
      areas: { ...said.areas, ...Object.fromEntries(judged) },
    };
    await this.#device.write(this.#space, documentId('roleDemand', person, instrument, id), {
      type: 'roleDemand',
      author: person,
      v: 1,
      instrument,
      begunAt: this.#said.begunAt,
      areas: { ...mine?.areas, ...this.#said.areas },
    });
  }

  get #parts(): Judged[] {
    return [...this.#documents, ...(this.#stands(this.#said) ? [this.#said] : [])];
  }

  get #documents() {
    return this.#device
      .documents(this.#space)
      .ofType('roleDemand', RoleDemandDocument)
      .filter(
        (document) =>
          document.instrument === this.#instrument.id &&
          document.author === this.#device.person &&
          this.#stands(document),
      );
  }

  /** Whether the person has not deleted it; what is said in a circle is a letter, and stays. */
  #stands(judged: Judged): boolean {
    if (this.#space !== this.#device.ownSpace) return true;
    const begun = begunBy(judged.begunAt, judged.areas);
    return begun === undefined || erasureOf(erasedOn(this.#device), begun) === undefined;
  }
}
