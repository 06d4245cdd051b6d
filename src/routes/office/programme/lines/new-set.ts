import { uniqueId } from '#lib/domain/framework/case/case-ids.ts';
import { frameworkProblems } from '#lib/domain/framework/framework-problems.ts';
import type { Framework, MarkPoint, MarkSet } from '#lib/domain/framework/framework.ts';
import { withLines } from '#lib/domain/programme/published-framework.ts';
import { namingProblem, type FormError } from '../../form-error.ts';

/** What an address calls a set of lines that is not there yet. No set has this id. */
export const newSet = 'new';

/** The two lines, as they are called in the middle of a sentence. */
export const pointWords: Readonly<Record<MarkPoint, string>> = {
  start: 'to start the course',
  role: 'in the role',
};

/** The id and the name of a set: its own, or what is typed for one that is not there yet. */
export function naming(
  framework: Framework,
  set: MarkSet | undefined,
  typed: string,
): { id: string; name: string; errors: readonly FormError[] } {
  if (set !== undefined) return { id: set.id, name: set.name, errors: [] };
  const used = new Set([newSet, ...framework.markSets.map(({ id }) => id)]);
  const id = uniqueId(typed, `lines-${framework.markSets.length + 1}`, used);
  return { id, name: typed, errors: nameErrors(framework, typed) };
}

function nameErrors({ markSets }: Framework, name: string): FormError[] {
  const isTaken = markSets.some((set) => set.name.toLowerCase() === name.toLowerCase());
  const message =
    name === ''
      ? 'Type the role that these lines are for, such as Middle leadership'
      : isTaken
        ? `There are lines for ${name} already. Change those, or give another name`
        : namingProblem(name, 'name of the role', 100);
  return message === undefined ? [] : [{ field: 'name', message }];
}

/**
 * What is wrong with a framework that has these lines, each at the field of its line. `fieldOf` gives the id of that
 * field, and `otherwise` is the one for what is about no line.
 */
export function linesErrors(
  framework: Framework,
  set: MarkSet,
  fieldOf: (competency: string, point: MarkPoint) => string,
  otherwise: string,
): readonly FormError[] {
  return frameworkProblems(withLines(framework, [set])).map(({ place, says }) => {
    const found = /^markSets\[\d+\]\.(?:marks|source\.votes)\.([a-z0-9-]+)(\.role)?/.exec(place);
    const [, competency, isRole] = found ?? [];
    const field =
      competency === undefined
        ? otherwise
        : fieldOf(competency, isRole === undefined ? 'start' : 'role');
    return { field, message: says.replaceAll('"', '').replace(/\.$/, '') };
  });
}
