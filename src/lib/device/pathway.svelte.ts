import { documentId } from '../domain/documents/document-id.ts';
import {
  leftOut,
  mergePathways,
  moved,
  PathwayDocument,
  planned,
  standingSteps,
  swapped,
  withStep,
  type Pathway,
  type PlacedStep,
  type Step,
} from '../domain/pathway/pathway.ts';
import type { Known, ProposedStep } from '../domain/pathway/propose.ts';
import type { PathwayPlan } from '../domain/pathway/stages.ts';
import { standingOf } from '../domain/self-review/self-review.ts';
import type { Device } from './device.svelte.ts';
import { madeOutside } from './made-outside.svelte.ts';
import { selfReviewsOf } from './self-reviews.svelte.ts';

/** This person's pathway, in their own space: one document a device. */
class OwnPathway {
  #device: Device;
  /** This device's part as this tab knows it, of which the document may not know yet. */
  #mine = $state.raw<Pathway>();
  readonly #all = $derived.by(() =>
    mergePathways(
      [...this.#documents, ...(this.#mine === undefined ? [] : [this.#mine])],
      this.#device.now(),
    ),
  );
  /** The steps that stand, in their order. */
  readonly steps: readonly PlacedStep[] = $derived(standingSteps(this.#all));

  constructor(device: Device) {
    this.#device = device;
  }

  get loaded(): boolean {
    return this.#device.documents(this.#device.ownSpace).loaded;
  }

  /** What it is for and how long it may take; undefined where none was made yet. */
  get plan(): PathwayPlan | undefined {
    return this.#all.plan?.value;
  }

  step(id: string): PlacedStep | undefined {
    return this.steps.find((step) => step.id === id);
  }

  /** What chooses between entries: where the person says they are, and what has been settled here. */
  get known(): Known {
    const review = selfReviewsOf(this.#device).inHand;
    const standings = Object.keys({
      ...review?.sorted,
      ...review?.levels,
      ...review?.noChance,
    }).flatMap((id) => (review === undefined ? [] : [{ id, ...standingOf(review, id) }]));
    return {
      levels: Object.fromEntries(
        standings.flatMap(({ id, level }) => (level === undefined ? [] : [[id, level]])),
      ),
      noChance: new Set(standings.flatMap(({ id, noChance }) => (noChance ? [id] : []))),
      leftOut: leftOut(this.#all),
    };
  }

  /** Makes it, or makes it anew: what was done stays. */
  async make(plan: PathwayPlan, proposed: readonly ProposedStep[]): Promise<void> {
    const kept =
      plan.kind === 'internship'
        ? { ...plan, focus: [...plan.focus] }
        : { ...plan, areas: [...plan.areas] };
    await this.#write(planned(this.#all, kept, proposed, this.#device.stamp()));
  }

  /** Puts a step in, or changes what became of it. */
  async put(id: string, step: Step): Promise<void> {
    await this.#write(withStep(this.#all, id, step, this.#device.stamp()));
  }

  /** Takes another entry in the place of a step. */
  async swap(id: string, instead: ProposedStep): Promise<void> {
    await this.#write(swapped(this.#all, id, instead, this.#device.stamp()));
  }

  /** Puts a step one place earlier (-1) or later (1) within its stage. */
  async move(id: string, by: -1 | 1): Promise<void> {
    const after = moved(this.#all, id, by, this.#device.stamp());
    if (after !== undefined) await this.#write(after);
  }

  async #write(pathway: Pathway): Promise<void> {
    const { person, id, ownSpace } = this.#device;
    this.#mine = pathway;
    await this.#device.write(ownSpace, documentId('pathway', person, id), {
      type: 'pathway',
      author: person,
      v: 1,
      ...pathway,
    });
  }

  get #documents() {
    return this.#device.documents(this.#device.ownSpace).ofType('pathway', PathwayDocument);
  }
}

const pathways = new WeakMap<Device, OwnPathway>();

/** The pathway of whoever holds this device: the one of this tab. */
export function pathwayOf(device: Device): OwnPathway {
  let pathway = pathways.get(device);
  if (pathway === undefined) {
    pathway = madeOutside(() => new OwnPathway(device));
    pathways.set(device, pathway);
  }
  return pathway;
}
