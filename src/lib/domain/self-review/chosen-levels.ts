import type { Framework } from '../framework/framework.ts';
import type { Levels } from './area-levels.ts';

/** Levels that were chosen and not shown yet, as one line to keep: `competency=level`, as in an address. */
export function chosenToText(levels: Levels): string {
  return new URLSearchParams(levels).toString();
}

/** The same read again, as far as the framework knows it: by competency, the id of a level. */
export function chosenFromText(text: string, framework: Framework): Levels {
  return Object.fromEntries(
    [...new URLSearchParams(text)].filter(
      ([competency, level]) =>
        framework.competencies.some(({ id }) => id === competency) &&
        framework.levels.some(({ id }) => id === level),
    ),
  );
}
