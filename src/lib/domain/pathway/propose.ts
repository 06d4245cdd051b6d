import type { EntryKind, FromLevel, ToolkitEntry } from '../toolkit/toolkit-entry.ts';
import { fromLevels } from '../toolkit/toolkit-entry.ts';
import type { Stage } from './stages.ts';

/** What is known of the person that a pathway is for. */
export interface Known {
  /** The level at which somebody finds themselves, by competency; absent where they have not said. */
  levels: Readonly<Record<string, string>>;
  /** What they have not had the chance to do yet. */
  noChance: ReadonlySet<string>;
  /** Entries that are not proposed again: done, dropped, or chosen by hand. */
  leftOut: ReadonlySet<string>;
}

/** Why an entry stands in a pathway: as data, put into words by `reasonLine`. */
export interface StepReason {
  /** The competency that it works on. */
  competency: string;
  /** Whether that is what it is mainly about. */
  isMain: boolean;
  /** Whether it gives a chance that somebody has not had yet. */
  givesChance: boolean;
  /** The level from which it goes on, where the person said that they are there. */
  fromLevel: FromLevel | undefined;
}

/** An entry at its place in a pathway. */
export interface ProposedStep {
  entry: ToolkitEntry;
  stage: string;
  reason: StepReason;
}

/** A step that is there already, as far as others are chosen beside it. */
export interface Beside {
  entry: ToolkitEntry;
  stage: string;
  /** Absent for what its owner chose by hand. */
  reason?: Pick<StepReason, 'competency'> | undefined;
}

/** More than this at once is a list, and no path. */
const mostInAStage = 8;
/** From here on only what is worth more than the variety that it costs: the hours that are left stay free. */
const enoughInAStage = 3;

/** How much each thing counts; only their order matters, and they are ours (docs/pathway.md). */
const weights = {
  main: 3,
  chance: 1,
  levelFits: 1.5,
  levelOff: -1,
  /** For each step of the same kind that is there already, in the same stage and in another. */
  sameKind: -0.9,
  sameKindElsewhere: -0.2,
  /** For each step that works on the same competency. */
  sameCompetency: -1.2,
  /** For each hour: of two alike, the shorter. */
  hour: -0.3,
} as const;

/** What gives somebody a chance: being there, doing it, leading it. */
const chances: readonly EntryKind[] = ['observe', 'try', 'lead'];

/**
 * The steps of a pathway: in each stage those entries that work on what the stage is for, as many as fit its minutes, of
 * as many kinds as there are, each thing in the focus in its turn. Nothing claims to close a gap; what somebody said of
 * their levels only chooses between entries. The same for the same input, on every device.
 */
export function proposePathway(
  toolkit: readonly ToolkitEntry[],
  stages: readonly Stage[],
  known: Known,
): ProposedStep[] {
  return stages.reduce<ProposedStep[]>(
    (steps, stage) => [...steps, ...fill(toolkit, stage, known, steps)],
    [],
  );
}

function fill(
  toolkit: readonly ToolkitEntry[],
  stage: Stage,
  known: Known,
  before: readonly Beside[],
): ProposedStep[] {
  const steps: ProposedStep[] = [];
  let left = stage.minutes;
  while (steps.length < mostInAStage) {
    const best = candidates(toolkit, stage, known, [...before, ...steps]).find(
      ({ step }) => step.entry.minutes <= left,
    );
    if (best === undefined || (steps.length >= enoughInAStage && best.weight <= 0)) break;
    steps.push(best.step);
    left -= best.step.entry.minutes;
  }
  return steps;
}

/** What could stand in a stage, the best first: also what could be taken in the place of a step. */
export function candidates(
  toolkit: readonly ToolkitEntry[],
  stage: Stage,
  known: Known,
  steps: readonly Beside[],
): { step: ProposedStep; weight: number }[] {
  const there = new Set(steps.map(({ entry }) => entry.id));
  return toolkit
    .filter((entry) => fitsIn(entry, stage) && !there.has(entry.id) && !known.leftOut.has(entry.id))
    .flatMap((entry) => {
      const reason = reasonFor(entry, stage, known, steps);
      if (reason === undefined) return [];
      const step = { entry, stage: stage.id, reason };
      return [{ step, weight: weightOf(step, known, steps) }];
    })
    .sort((a, b) => b.weight - a.weight || (a.step.entry.id < b.step.entry.id ? -1 : 1));
}

/** Whether an entry may stand in a stage at all. */
export function fitsIn(entry: ToolkitEntry, stage: Stage): boolean {
  return (
    entry.fits.some((time) => stage.times.includes(time)) &&
    stage.places.includes(entry.where) &&
    entry.competencies.some((id) => stage.competencies.includes(id))
  );
}

/** Of what an entry works on, that which the stage is for and which has the fewest steps yet; what it is mainly about first. */
function reasonFor(
  entry: ToolkitEntry,
  stage: Stage,
  known: Known,
  steps: readonly Beside[],
): StepReason | undefined {
  const count = (id: string) => steps.filter(({ reason }) => reason?.competency === id).length;
  const [competency] = entry.competencies
    .filter((id) => stage.competencies.includes(id))
    .toSorted(
      (a, b) =>
        Number(b === entry.competencies[0]) - Number(a === entry.competencies[0]) ||
        count(a) - count(b),
    );
  if (competency === undefined) return undefined;
  return {
    competency,
    isMain: competency === entry.competencies[0],
    givesChance: known.noChance.has(competency) && chances.includes(entry.kind),
    fromLevel: known.levels[competency] === entry.from ? entry.from : undefined,
  };
}

function weightOf(
  { entry, stage, reason }: ProposedStep,
  known: Known,
  steps: readonly Beside[],
): number {
  const alike = (is: (step: Beside) => boolean) => steps.filter(is).length;
  return (
    (reason.isMain ? weights.main : 0) +
    (reason.givesChance ? weights.chance : 0) +
    levelWeight(entry.from, known.levels[reason.competency]) +
    weights.sameKind * alike((step) => step.entry.kind === entry.kind && step.stage === stage) +
    weights.sameKindElsewhere *
      alike((step) => step.entry.kind === entry.kind && step.stage !== stage) +
    weights.sameCompetency * alike((step) => step.reason?.competency === reason.competency) +
    (weights.hour * entry.minutes) / 60
  );
}

/** Whoever has not said where they are begins at the beginning. */
function levelWeight(from: FromLevel, level: string | undefined): number {
  const here = fromLevels.findIndex((one) => one === (level ?? 'starting'));
  // At the highest level, or at one of another framework: what goes furthest.
  const at = here === -1 ? fromLevels.length - 1 : here;
  const off = Math.abs(fromLevels.indexOf(from) - at);
  return off === 0 ? weights.levelFits : weights.levelOff * (off - 0.5);
}
