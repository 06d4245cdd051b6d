import type { ProgrammeSettings } from '../domain/programme/programme.ts';

/**
 * What holds for a cohort whose team has settled nothing. Named and not imported: a first visit needs the name of the
 * framework, and not its sixteen competencies.
 */
export const defaultSettings: ProgrammeSettings = {
  audit: { id: 'where-i-am-now', version: 1 },
  framework: { id: 'middle-and-senior', version: 1 },
  focusWith: 'coach',
  feedback: true,
};
