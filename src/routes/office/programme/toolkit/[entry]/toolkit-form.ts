import { levels } from '#lib/content/frameworks/levels.ts';
import type { Framework } from '#lib/domain/framework/framework.ts';
import { longestFrom, type OwnEntry } from '#lib/domain/toolkit/own-entry.ts';
import {
  entryKinds,
  entryPlaces,
  entryTimes,
  fromLevels,
  strands,
  ToolkitEntry,
  type EntryKind,
  type Strand,
} from '#lib/domain/toolkit/toolkit-entry.ts';
import type { WrittenEntry } from '#lib/server/programmes/own-toolkit.ts';
import { namingProblem, textOf, type FormError, type FormReading } from '../../../form-error.ts';

/** What was typed and chosen, as it was. */
export interface TypedEntry {
  title: string;
  body: string;
  kind: string;
  main: string;
  also: readonly string[];
  level: string;
  minutes: string;
  fits: readonly string[];
  where: string;
  strand: string;
  bring: string;
  saw: string;
  try: string;
  from: string;
}

/** What somebody does, as it is chosen. */
export const kindChoices: Readonly<Record<EntryKind, string>> = {
  observe: 'Observe something',
  try: 'Try something out',
  read: 'Read something',
  talk: 'Talk to somebody',
  reflect: 'Think something through',
  lead: 'Lead a small thing, with others',
};

/** The content strands, as they are chosen. */
export const strandChoices: Readonly<Record<Strand, string>> = {
  'vision-and-climate': 'Vision and climate',
  'personal-qualities': 'Personal qualities',
  'leadership-styles': 'Leadership styles',
  reflection: 'Reflection',
  collaboration: 'Collaboration',
  'action-research': 'Action research',
};

/** From which level somebody gains from it, as it is chosen. */
export const levelChoices = fromLevels.map((id) => ({
  id,
  name: levels.find((level) => level.id === id)?.name ?? id,
}));

const shortest = 5;
const longest = 600;
const longestLine = 200;
const longestTitle = 60;
const longestBody = 5_000;

export const emptyTyped: TypedEntry = {
  ...{ title: '', body: '', kind: '', main: '', also: [], level: 'starting', minutes: '' },
  ...{ fits: [], where: '', strand: '', bring: '', saw: '', try: '', from: '' },
};

/** An entry as it stands in the form. */
export function typedOf({ entry, from }: OwnEntry): TypedEntry {
  const [main = '', ...also] = entry.competencies;
  return {
    ...{ title: entry.title, body: entry.body, kind: entry.kind, main, also },
    ...{ level: entry.from, minutes: String(entry.minutes), fits: entry.fits },
    ...{ where: entry.where, strand: entry.strand, bring: entry.bring },
    ...{ saw: entry.saw, try: entry.try, from: from ?? '' },
  };
}

/** Reads the form: an entry without its id, or what to put right. */
export function readToolkitForm(
  form: FormData,
  framework: Framework,
): FormReading<WrittenEntry, TypedEntry> {
  const typed = typedIn(form);
  const errors = problemsOf(typed, framework);
  const also = typed.also.filter((id) => id !== typed.main);
  const read = ToolkitEntry.safeParse({
    id: 'own',
    ...{ title: typed.title, kind: typed.kind, competencies: [typed.main, ...also] },
    ...{ from: typed.level, minutes: Number(typed.minutes), fits: typed.fits },
    ...{ where: typed.where, strand: typed.strand, bring: typed.bring },
    ...{ saw: typed.saw, try: typed.try, body: typed.body },
  });
  if (errors.length > 0 || !read.success) {
    const unnamed = { field: 'title', message: 'Something here cannot be kept. Check each field' };
    return { ok: false, typed, errors: errors.length > 0 ? errors : [unnamed] };
  }
  const { id: _, ...entry } = read.data;
  return { ok: true, value: { entry, from: typed.from } };
}

function typedIn(form: FormData): TypedEntry {
  const many = (name: string) => form.getAll(name).filter((one) => typeof one === 'string');
  const one = (name: string) => textOf(form, name).replaceAll('\r\n', '\n');
  return {
    ...{ title: one('title'), body: one('body'), kind: one('kind'), main: one('main') },
    ...{ also: many('also'), level: one('level'), minutes: one('minutes'), fits: many('fits') },
    ...{ where: one('where'), strand: one('strand'), bring: one('bring') },
    ...{ saw: one('saw'), try: one('try'), from: one('from') },
  };
}

function problemsOf(typed: TypedEntry, framework: Framework): FormError[] {
  const errors: FormError[] = [];
  const check = (field: string, message: string | undefined) => {
    if (message !== undefined) errors.push({ field, message });
  };
  const isIn = (list: readonly string[], value: string) => list.includes(value);
  const known = framework.competencies.map(({ id }) => id);
  check(
    'title',
    typed.title === ''
      ? 'Say in a few words what to do, such as: Sit in on a heads of department meeting'
      : namingProblem(typed.title, 'title', longestTitle),
  );
  check('body', lengthProblem(typed.body, 'Say what to do, step by step', longestBody));
  check('kind-observe', isIn(entryKinds, typed.kind) ? undefined : 'Choose what somebody does');
  check('main', isIn(known, typed.main) ? undefined : 'Choose what it is mainly about');
  const also = typed.also.filter((id) => id !== typed.main);
  check(
    'also',
    also.length > 2
      ? 'Choose at most two of these'
      : also.every((id) => isIn(known, id))
        ? undefined
        : 'Choose these from the list',
  );
  check('level', isIn(fromLevels, typed.level) ? undefined : 'Choose a level');
  check('minutes', minutesProblem(typed.minutes));
  check(
    'fits-before',
    typed.fits.length > 0 && typed.fits.every((time) => isIn(entryTimes, time))
      ? undefined
      : 'Choose at least one time that it fits',
  );
  check('where-another-school', isIn(entryPlaces, typed.where) ? undefined : 'Choose where');
  check('strand', isIn(strands, typed.strand) ? undefined : 'Choose a strand');
  check('bring', lengthProblem(typed.bring, 'Say what to bring back', longestLine));
  check('saw', lengthProblem(typed.saw, 'Ask what they saw', longestLine));
  check('try', lengthProblem(typed.try, 'Ask what they will try', longestLine));
  check('from', typed.from === '' ? undefined : namingProblem(typed.from, 'name', longestFrom));
  return errors;
}

function lengthProblem(text: string, missing: string, most: number): string | undefined {
  if (text === '') return missing;
  const length = text.length.toLocaleString('en-GB');
  return text.length > most
    ? `Shorten it: it has ${length} characters, and ${most.toLocaleString('en-GB')} fit`
    : undefined;
}

function minutesProblem(text: string): string | undefined {
  if (!/^\d{1,4}$/.test(text)) return 'Say how many minutes it takes, in digits, such as 45';
  const minutes = Number(text);
  return minutes < shortest || minutes > longest
    ? `Between ${shortest} and ${longest} minutes: split what takes longer`
    : undefined;
}
