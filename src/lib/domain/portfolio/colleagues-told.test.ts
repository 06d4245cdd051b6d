import { expect, test } from 'vitest';
import { anArchive, now, other, sam } from '../../content/an-archive.test-support.ts';
import { colleaguesFeedback } from '../../content/instruments/colleagues-feedback.ts';
import type { Archive } from './archive.ts';
import { planBringing } from './bring.ts';
import { tablesOf } from './tables.ts';

const [statement] = colleaguesFeedback.statements;
const [question] = colleaguesFeedback.comments;

function released(state = 'released'): Archive {
  const archive = anArchive([]);
  const round = {
    _id: 'feedback~server~01hzy3v7k2qg6m4n8p0r5s0091',
    type: 'feedback',
    author: 'server',
    v: 1,
    instrument: colleaguesFeedback.id,
    version: colleaguesFeedback.version,
    openedAt: '2026-11-01T09:00:00.000Z',
    closesAt: '2026-11-15T00:00:00.000Z',
    state,
    release: {
      groups: [
        {
          shows: true,
          group: 'peers',
          answered: 5,
          statements: { [statement?.id ?? '']: { seen: 'enough', options: [0, 2, 3] } },
          comments: { [question?.id ?? '']: ['Ask more, tell less.'] },
        },
        { shows: false, group: 'team', needed: 3 },
      ],
    },
  };
  const me = { id: `me-${sam}`, kind: 'me' as const, title: '', people: [], documents: [round] };
  return { ...archive, feedback: [colleaguesFeedback], spaces: [...archive.spaces, me] };
}

test('what colleagues see is in a table, by group and by nobody’s name', () => {
  const [table] = tablesOf(released(), now).filter(({ file }) => file === 'colleagues.csv');
  expect(table?.text).toContain(statement?.text);
  expect(table?.text).toContain(
    `${colleaguesFeedback.options[1] ?? ''}: 2, ${colleaguesFeedback.options[2] ?? ''}: 3`,
  );
  expect(table?.text).toContain('Ask more, tell less.');
  expect(table?.text).toContain('Too few answered to show');
  const open = tablesOf(released('open'), now).map(({ file }) => file);
  expect(open).not.toContain('colleagues.csv');
});

test('it comes back to be read, as colleagues’', () => {
  const { keepsakes } = planBringing(released(), {
    person: other,
    own: new Set(),
    circles: new Set(),
    erased: { attempts: {} },
    instrument: () => undefined,
    framework: () => undefined,
    now,
  });
  expect(keepsakes).toHaveLength(1);
  expect(keepsakes[0]?.content).toMatchObject({
    by: { name: 'Colleagues', isOwner: false },
    title: 'What colleagues see',
  });
  expect(keepsakes[0]?.content['text']).toContain('Ask more, tell less.');
});
