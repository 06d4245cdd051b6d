import { competenciesOf, type Framework } from '../framework/framework.ts';
import type { EntryPlace, EntryTime } from '../toolkit/toolkit-entry.ts';

/** How somebody works: around days in another school, or on their own way through the areas. */
export type PathwayPlan =
  | {
      kind: 'internship';
      /** Days in another school; half days count. */
      days: number;
      /** Hours beside them, before and after. */
      before: number;
      after: number;
      /** Hours towards the accredited course; 0 where somebody does not want that. */
      course: number;
      /** The ids of the competencies that it works on. */
      focus: readonly string[];
    }
  | {
      kind: 'areas';
      /** Hours in each area. */
      hours: number;
      /** The ids of the areas. */
      areas: readonly string[];
    };

/** A part of a pathway: what may stand in it, and how long all of it may take. */
export interface Stage {
  id: string;
  title: string;
  /** In minutes. */
  minutes: number;
  /** An entry fits by one of these. */
  times: readonly EntryTime[];
  places: readonly EntryPlace[];
  /** What it works on, the most important first. */
  competencies: readonly string[];
}

/** Hours in a school day that can be planned at all. */
const hoursADay = 6;
/** How much of a day in another school is planned: eight of the twelve hours of two days (diagnostics.md: two thirds). */
const plannedShare = 2 / 3;

const ownPlaces: readonly EntryPlace[] = ['own-school', 'anywhere'];

/** The stages of a plan, in the order in which they come; those without time are left out. */
export function stagesOf(plan: PathwayPlan, framework: Framework): Stage[] {
  const stages =
    plan.kind === 'internship' ? aroundAnInternship(plan) : throughTheAreas(plan, framework);
  return stages.filter(({ minutes, competencies }) => minutes > 0 && competencies.length > 0);
}

function aroundAnInternship(plan: PathwayPlan & { kind: 'internship' }): Stage[] {
  const { focus: competencies } = plan;
  const during = Math.round(plan.days * hoursADay * plannedShare * 60);
  return [
    {
      id: 'before',
      title: 'Before you go',
      minutes: plan.before * 60,
      times: ['before'],
      places: ownPlaces,
      competencies,
    },
    {
      id: 'during',
      title: 'In the other school',
      minutes: during,
      times: ['during'],
      places: ['another-school', 'anywhere'],
      competencies,
    },
    {
      id: 'after',
      title: 'When you are back',
      minutes: plan.after * 60,
      times: ['after'],
      places: ownPlaces,
      competencies,
    },
    {
      id: 'course',
      title: 'On the way to the course',
      minutes: plan.course * 60,
      times: ['course'],
      places: ownPlaces,
      competencies,
    },
  ];
}

/** Without days elsewhere a person finds their own way through the areas, in their own school. */
function throughTheAreas(plan: PathwayPlan & { kind: 'areas' }, framework: Framework): Stage[] {
  return framework.areas
    .filter(({ id }) => plan.areas.includes(id))
    .map(({ id, shortName }) => ({
      id,
      title: shortName,
      minutes: plan.hours * 60,
      times: ['before', 'after', 'course'],
      places: ownPlaces,
      competencies: competenciesOf(framework, id).map((competency) => competency.id),
    }));
}
