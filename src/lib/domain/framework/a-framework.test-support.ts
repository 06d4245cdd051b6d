import type { Framework } from './framework.ts';

/** A small framework for tests: two areas, three competencies, two levels, one set of lines. */
export function aFramework(different: Partial<Framework> = {}): Framework {
  const described = { low: 'Watches how it is done.', high: 'Does it, and shows others.' };
  return {
    id: 'small',
    version: 1,
    title: 'A small framework',
    about: 'For tests.',
    basis: 'Made up.',
    levels: [
      { id: 'low', name: 'Low', about: 'The first.' },
      { id: 'mid', name: 'Mid', about: 'The second.' },
      { id: 'high', name: 'High', about: 'The third.' },
    ],
    areas: [
      {
        id: 'people',
        name: 'People',
        shortName: 'People',
        inSentence: 'people',
        about: 'With others.',
      },
      { id: 'work', name: 'Work', shortName: 'Work', inSentence: 'work', about: 'On things.' },
    ],
    competencies: ['listening', 'speaking', 'planning'].map((id) => ({
      id,
      area: id === 'planning' ? 'work' : 'people',
      name: `Being good at ${id}`,
      inSentence: id,
      about: `What ${id} is.`,
      levels: { ...described, mid: `Tries ${id} with help.` },
    })),
    markSets: [
      {
        id: 'lead',
        name: 'Leading',
        source: { kind: 'suggestion', says: 'We made it up.' },
        marks: { listening: { start: 'low', role: 'high' } },
      },
    ],
    ...different,
  };
}
