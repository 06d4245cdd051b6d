import type { Framework } from '../../domain/framework/framework.ts';
import { levels } from './levels.ts';
import {
  increasingCapacity,
  increasingCapacityCompetencies,
} from './middle-and-senior/increasing-capacity.ts';
import {
  leadingWithImpact,
  leadingWithImpactCompetencies,
} from './middle-and-senior/leading-with-impact.ts';
import { middle, senior } from './middle-and-senior/marks.ts';
import {
  resourcesAndRisks,
  resourcesAndRisksCompetencies,
} from './middle-and-senior/resources-and-risks.ts';
import {
  strategyAndImprovement,
  strategyAndImprovementCompetencies,
} from './middle-and-senior/strategy-and-improvement.ts';
import {
  teachingAndCurriculum,
  teachingAndCurriculumCompetencies,
} from './middle-and-senior/teaching-and-curriculum.ts';
import {
  workingInPartnership,
  workingInPartnershipCompetencies,
} from './middle-and-senior/working-in-partnership.ts';

/** Six areas and 16 competencies. Who wrote it and what is known about it: docs/frameworks/middle-and-senior.md. */
export const middleAndSenior: Framework = {
  id: 'middle-and-senior',
  version: 1,
  title: 'Leading a team, leading a school',
  about:
    'Sixteen things that middle and senior leaders in schools do, each described at four levels that a colleague could see.',
  basis:
    'The six areas and what each covers come from the national course for middle leaders of 2017 (NPQML). The wording and the levels are our own.',
  levels,
  areas: [
    leadingWithImpact,
    teachingAndCurriculum,
    increasingCapacity,
    strategyAndImprovement,
    workingInPartnership,
    resourcesAndRisks,
  ],
  competencies: [
    ...leadingWithImpactCompetencies,
    ...teachingAndCurriculumCompetencies,
    ...increasingCapacityCompetencies,
    ...strategyAndImprovementCompetencies,
    ...workingInPartnershipCompetencies,
    ...resourcesAndRisksCompetencies,
  ],
  markSets: [middle, senior],
};
