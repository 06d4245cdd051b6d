import * as z from 'zod/mini';
import { laterOf, laterOfEach } from '../measuring/answers.ts';
import type { Stamp } from '../stamp.ts';
import type { ProposedStep } from './propose.ts';

const hours = z.number().check(z.gte(0), z.lte(200));
const ids = z.array(z.string());

/** See `PathwayPlan`. */
const Plan = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('internship'),
    days: z.number().check(z.gte(0.5), z.lte(100)),
    before: hours,
    after: hours,
    course: hours,
    focus: ids,
  }),
  z.object({ kind: z.literal('areas'), hours, areas: ids }),
]);

/** What became of a step: `dropped` is not proposed again; `out` only stands in no pathway now. */
const StepState = z.enum(['planned', 'done', 'dropped', 'out']);
export type StepState = z.infer<typeof StepState>;

const Step = z.object({
  state: StepState,
  stage: z.string(),
  /** Why it is there (see `StepReason`); absent where its owner chose it by hand. */
  reason: z.optional(
    z.object({
      competency: z.string(),
      isMain: z.boolean(),
      givesChance: z.boolean(),
      fromLevel: z.optional(z.enum(['starting', 'with-support', 'in-the-role'])),
    }),
  ),
  /** The journal's entry that came of it. */
  wrote: z.optional(z.string()),
});
export type Step = z.infer<typeof Step>;

/** One device's part of a person's pathway; reading merges them. Key: `<device>`. */
export const PathwayDocument = z.looseObject({
  type: z.literal('pathway'),
  author: z.string(),
  v: z.literal(1),
  plan: z.optional(z.object({ value: Plan, at: z.string() })),
  /** The ids of steps, in the order in which their owner put them. */
  order: z.optional(z.object({ value: ids, at: z.string() })),
  /** By the id of the toolkit's entry. */
  steps: z.record(z.string(), z.object({ value: Step, at: z.string() })),
});
export type PathwayDocument = z.infer<typeof PathwayDocument>;

/** What merging looks at; a document has more. */
export type Pathway = Pick<PathwayDocument, 'plan' | 'order' | 'steps'>;

export const emptyPathway: Pathway = { steps: {} };

/**
 * The union of what several devices hold of one pathway: of the plan, of the order and of each step the later.
 * Commutative, associative and idempotent; `now` (ms) tames stamps of a clock that runs far ahead.
 */
export function mergePathways(parts: readonly Pathway[], now: number): Pathway {
  return parts.reduce((a, b) => {
    const plan = laterOf(a.plan, b.plan, now);
    const order = laterOf(a.order, b.order, now);
    return {
      ...(plan === undefined ? {} : { plan }),
      ...(order === undefined ? {} : { order }),
      steps: laterOfEach(a.steps, b.steps, now),
    };
  }, emptyPathway);
}

/** A step as it is kept. */
type Stamped = Pathway['steps'][string];

/** A step with the id of its entry. */
export interface PlacedStep extends Step {
  id: string;
}

/** The steps that stand in a pathway, in its order; one that the order does not know comes last, by when it was put in. */
export function standingSteps({ order, steps }: Pathway): PlacedStep[] {
  const placeOf = (id: string) => {
    const place = order?.value.indexOf(id) ?? -1;
    return place === -1 ? Infinity : place;
  };
  return Object.entries(steps)
    .filter(([, { value }]) => value.state === 'planned' || value.state === 'done')
    .toSorted(([a, one], [b, other]) => {
      const [here, there] = [placeOf(a), placeOf(b)];
      if (here !== there) return here - there;
      return one.at < other.at || (one.at === other.at && a < b) ? -1 : 1;
    })
    .map(([id, { value }]) => ({ id, ...value }));
}

/** The entries that are not proposed again: done, or dropped. */
export function leftOut({ steps }: Pathway): ReadonlySet<string> {
  return new Set(
    Object.entries(steps).flatMap(([id, { value }]) =>
      value.state === 'done' || value.state === 'dropped' ? [id] : [],
    ),
  );
}

/**
 * A pathway with another plan and what was proposed for it. What was done stays where it is; what was only planned gives
 * way, and may be proposed again.
 */
export function planned(
  pathway: Pathway,
  plan: z.infer<typeof Plan>,
  proposed: readonly ProposedStep[],
  at: Stamp,
): Pathway {
  const gone = standingSteps(pathway).filter(({ state }) => state === 'planned');
  const done = standingSteps(pathway).filter(({ state }) => state === 'done');
  const outs = gone.map(({ id, ...step }): [string, Stamped] => [
    id,
    { value: { ...step, state: 'out' }, at },
  ]);
  const news = proposed.map(({ entry, stage, reason }): [string, Stamped] => {
    const { fromLevel, ...why } = reason;
    const value: Step = {
      state: 'planned',
      stage,
      reason: fromLevel === undefined ? why : { ...why, fromLevel },
    };
    return [entry.id, { value, at }];
  });
  return {
    plan: { value: plan, at },
    order: { value: [...done.map(({ id }) => id), ...proposed.map(({ entry }) => entry.id)], at },
    steps: { ...pathway.steps, ...Object.fromEntries([...outs, ...news]) },
  };
}

/** A pathway in which a step has changed, or was put in; a new one stands last. */
export function withStep(pathway: Pathway, id: string, value: Step, at: Stamp): Pathway {
  return { ...pathway, steps: { ...pathway.steps, [id]: { value, at } } };
}

/** A pathway in which one step has come into the place of another, which is dropped. */
export function swapped(
  pathway: Pathway,
  id: string,
  { entry, stage, reason }: ProposedStep,
  at: Stamp,
): Pathway {
  const ordered = standingSteps(pathway).map((step) => (step.id === id ? entry.id : step.id));
  const old = pathway.steps[id]?.value;
  const { fromLevel, ...why } = reason;
  const value: Step = {
    state: 'planned',
    stage: old?.stage ?? stage,
    reason: fromLevel === undefined ? why : { ...why, fromLevel },
  };
  const dropped =
    old === undefined ? {} : { [id]: { value: { ...old, state: 'dropped' as const }, at } };
  return {
    ...pathway,
    order: { value: ordered, at },
    steps: { ...pathway.steps, ...dropped, [entry.id]: { value, at } },
  };
}

/**
 * A pathway in which a step stands one place earlier (-1) or later (1) among those of its stage; undefined where there
 * is no such place.
 */
export function moved(pathway: Pathway, id: string, by: -1 | 1, at: Stamp): Pathway | undefined {
  const all = standingSteps(pathway);
  const step = all.find((one) => one.id === id);
  const within = all.filter(({ stage }) => stage === step?.stage);
  const other = within[within.findIndex((one) => one.id === id) + by];
  if (step === undefined || other === undefined) return undefined;
  const order = all.map((one) => (one === step ? other.id : one === other ? step.id : one.id));
  return { ...pathway, order: { value: order, at } };
}
