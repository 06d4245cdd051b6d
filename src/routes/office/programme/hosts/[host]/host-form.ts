import type { Framework } from '#lib/domain/framework/framework.ts';
import { dayFacts, longestFact, type DayFact } from '#lib/domain/placement/day-facts.ts';
import { HostSchool, longestOfSchool, phases } from '#lib/domain/placement/host-school.ts';
import { namingProblem, textOf, type FormError, type FormReading } from '../../../form-error.ts';

/** What was typed and chosen, as it was. */
export interface TypedSchool {
  name: string;
  place: string;
  phase: string;
  see: string;
  when: string;
  travel: string;
  offers: readonly string[];
  facts: Readonly<Record<DayFact, string>>;
  photos: boolean;
}

const noFacts: TypedSchool['facts'] = {
  ...{ address: '', arrival: '', parking: '', askFor: '', telephone: '', standIn: '' },
  limits: '',
};

export const emptyTyped: TypedSchool = {
  ...{ name: '', place: '', phase: '', see: '', when: '', travel: '', offers: [] },
  facts: noFacts,
  photos: false,
};

/** A school as it stands in the form. */
export function typedOf(school: HostSchool): TypedSchool {
  return { ...school, facts: { ...noFacts, ...school.facts } };
}

/** Reads the form: a school, or what to put right. */
export function readHostForm(
  form: FormData,
  framework: Framework,
): FormReading<HostSchool, TypedSchool> {
  const typed = typedIn(form);
  const errors = problemsOf(typed, framework);
  const read = HostSchool.safeParse({
    ...typed,
    offers: [...typed.offers],
    facts: Object.fromEntries(Object.entries(typed.facts).filter(([, text]) => text !== '')),
  });
  if (errors.length > 0 || !read.success) {
    const unnamed = { field: 'name', message: 'Something here cannot be kept. Check each field' };
    return { ok: false, typed, errors: errors.length > 0 ? errors : [unnamed] };
  }
  return { ok: true, value: read.data };
}

function typedIn(form: FormData): TypedSchool {
  const one = (name: string) => textOf(form, name).replaceAll('\r\n', '\n');
  return {
    ...{ name: one('name'), place: one('place'), phase: one('phase'), see: one('see') },
    ...{ when: one('when'), travel: one('travel') },
    offers: form.getAll('offers').filter((id) => typeof id === 'string'),
    facts: {
      ...{ address: one('address'), arrival: one('arrival'), parking: one('parking') },
      ...{ askFor: one('askFor'), telephone: one('telephone'), standIn: one('standIn') },
      limits: one('limits'),
    },
    photos: form.get('photos') === 'yes',
  };
}

function problemsOf(typed: TypedSchool, framework: Framework): FormError[] {
  const errors: FormError[] = [];
  const check = (field: string, message: string | undefined) => {
    if (message !== undefined) errors.push({ field, message });
  };
  check(
    'name',
    typed.name === ''
      ? 'Write the name of the school'
      : namingProblem(typed.name, 'name', longestOfSchool.name),
  );
  check('place', namingProblem(typed.place, 'name of the place', longestOfSchool.place));
  check(
    'phase-primary',
    phases.some((phase) => phase === typed.phase) ? undefined : 'Choose what kind of school it is',
  );
  check(
    'see',
    typed.see === '' ? 'Say what can be seen there' : tooLong(typed.see, longestOfSchool.see),
  );
  check('when', tooLong(typed.when, longestOfSchool.when));
  check('travel', tooLong(typed.travel, longestOfSchool.travel));
  for (const fact of dayFacts) check(fact, tooLong(typed.facts[fact], longestFact));
  const known = framework.competencies.map(({ id }) => id);
  check(
    'offers',
    typed.offers.every((id) => known.includes(id)) ? undefined : 'Choose these from the list',
  );
  return errors;
}

function tooLong(text: string, most: number): string | undefined {
  return text.length > most
    ? `Shorten it: it has ${text.length.toLocaleString('en-GB')} characters, and ${most.toLocaleString('en-GB')} fit`
    : undefined;
}
