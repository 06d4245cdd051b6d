import type { Instrument } from './instrument.ts';

const words = (name: string) => ({ name, shortName: name, inSentence: name, about: name });

/** A small instrument for tests: two areas, a facet each, four statements, one of them reversed. */
export function anInstrument(different: Partial<Instrument> = {}): Instrument {
  return {
    id: 'small',
    version: 1,
    title: 'Small',
    period: 'Last week',
    options: ['Never', 'Sometimes', 'Always'],
    didNotComeUp: 'Didn’t come up',
    answersForAScore: 1,
    areas: [
      { id: 'people', ...words('People') },
      { id: 'work', ...words('Work') },
    ],
    facets: [
      { id: 'listening', area: 'people', name: 'Listening', about: 'To others.' },
      { id: 'planning', area: 'work', name: 'Planning', about: 'Ahead.' },
    ],
    statements: [
      { id: 'listening-1', text: 'I listened.', facet: 'listening' },
      { id: 'planning-1', text: 'I planned.', facet: 'planning' },
      { id: 'listening-2', text: 'I interrupted.', facet: 'listening', reversed: true },
      { id: 'planning-2', text: 'I looked ahead.', facet: 'planning', needsTeam: true },
    ],
    ...different,
  };
}
