import { comparableAreas } from './equivalence.ts';
import type { Instrument } from './instrument.ts';
import type { Result } from './result.ts';

type Look = Pick<Result, 'instrument' | 'version' | 'mode'>;

const named = new Intl.ListFormat('en-GB');

/**
 * What has to be said before the marks of several looks are read beside each other; empty where nothing has. `find`
 * gives the version that a look was answered to.
 */
export function looksBeside(
  looks: readonly Look[],
  find: (look: Look) => Instrument | undefined,
): string[] {
  const editions = new Map(looks.map((look) => [`${look.instrument}.${look.version}`, look]));
  return [
    ...(editions.size > 1 ? [versionsWords([...editions.values()].map(find))] : []),
    ...modesBeside(looks),
  ];
}

/** The same of how looks were answered alone: one sentence, or none. */
export function modesBeside(looks: readonly Pick<Look, 'mode'>[]): string[] {
  return new Set(looks.map(({ mode }) => mode)).size > 1
    ? ['Some were answered alone and some with a facilitator, which can move marks by itself.']
    : [];
}

/**
 * What somebody is told before they answer other statements than at their last look; undefined where they are the same.
 * `before` is undefined where this device does not know them.
 */
export function newVersionWords(
  before: Instrument | undefined,
  asked: Instrument,
): string | undefined {
  if (before?.id === asked.id && before.version === asked.version) return undefined;
  const beginning = 'Your programme has changed the statements since your last look.';
  const comparable = before === undefined ? [] : comparableAreas(before, asked);
  if (comparable.length === 0)
    return `${beginning} The marks of the two cannot be set beside each other.`;
  const names = asked.areas.filter(({ id }) => comparable.includes(id));
  return names.length === asked.areas.length
    ? `${beginning} It says that the marks still mean the same.`
    : `${beginning} Only the marks of ${named.format(names.map(({ inSentence }) => inSentence))} can be set beside the last ones.`;
}

/**
 * What somebody is told before they answer once more as they were at their first look, where not all of it can be set
 * beside what they said then; undefined where all can. `first` is undefined where this device does not know what was
 * asked then.
 */
export function thenWords(first: Instrument | undefined, asked: Instrument): string | undefined {
  const comparable = first === undefined ? [] : comparableAreas(first, asked);
  const names = asked.areas.filter(({ id }) => comparable.includes(id));
  if (names.length === asked.areas.length) return undefined;
  const beginning = 'Your programme has changed the statements since your first look.';
  return names.length === 0
    ? `${beginning} What you say here cannot be set beside what you said then.`
    : `${beginning} Only ${named.format(names.map(({ inSentence }) => inSentence))} can be set beside what you said then.`;
}

function versionsWords(versions: readonly (Instrument | undefined)[]): string {
  const [first] = versions;
  const shared = first?.areas.filter(({ id }) =>
    versions.every((one) => one !== undefined && comparableAreas(first, one).includes(id)),
  );
  if (first === undefined || shared === undefined || shared.length === 0)
    return 'Not all of these looks were answered to the same statements: their marks cannot be compared.';
  const beginning = 'Not all of these looks were answered to the same version of the statements.';
  return shared.length === first.areas.length
    ? `${beginning} The programme says that their marks mean the same.`
    : `${beginning} Only their marks of ${named.format(shared.map(({ shortName }) => shortName))} can be compared: the programme says that these mean the same.`;
}
