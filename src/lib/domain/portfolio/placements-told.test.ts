import { expect, test } from 'vitest';
import { anArchive, now, other, phone, sam, stamp } from '../../content/an-archive.test-support.ts';
import { newEvidence } from '../evidence.ts';
import type { LinkAct } from '../placement/link-view.ts';
import type { Archive, ArchivedDocument } from './archive.ts';
import { planBringing } from './bring.ts';
import type { PortfolioPart } from './portfolio.ts';
import { storyOf } from './story.ts';
import { tablesOf } from './tables.ts';
import { lettersToChoose } from './to-choose.ts';

const placement = '01hzy3v7k2qg6m4n8p0r5s0077';
const day = (on: string) => [on, { value: { from: '08:15', to: '15:30' }, at: stamp(1) }] as const;

function aPlacement(part: Record<string, unknown> = {}): ArchivedDocument {
  return {
    _id: `placement~${sam}~${placement}~${phone}`,
    type: 'placement',
    author: sam,
    v: 1,
    placement,
    begunAt: '2026-11-01T09:00:00.000Z',
    school: { value: { id: 'school-1', name: 'Marsh Lane' }, at: stamp(1) },
    days: Object.fromEntries([day('2026-11-20'), day('2026-12-20')]),
    items: {
      a: { value: { on: '2026-11-20', title: 'Briefing', minutes: 30 }, at: stamp(1) },
    },
    links: {
      host: { value: { secret: 'S', sent: { hash: 'h', asked: 'a', at: 'x' } }, at: stamp(1) },
    },
    words: { found: [newEvidence('Everybody says what they stopped.', stamp(2), [])] },
    ...part,
  };
}

function withSaid(own: ArchivedDocument, ...acts: LinkAct[]): Archive {
  const archive = anArchive([own]);
  const documents = acts.map((act, at) => ({
    _id: `placementSaid~server~01hzy3v7k2qg6m4n8p0r5s008${at}`,
    type: 'placementSaid',
    author: 'server',
    v: 1,
    placement,
    for: 'host',
    at: `2026-11-2${at}T16:00:00.000Z`,
    act,
  }));
  const me = { id: `me-${sam}`, kind: 'me' as const, title: '', people: [], documents };
  return { ...archive, spaces: [...archive.spaces, me] };
}

const came: LinkAct = { did: 'came', who: 'Ms Khan', came: 'all', words: '' };
const feedback: LinkAct = { did: 'feedback', who: 'Ms Khan', words: 'You asked first.' };
const chosen = (...keys: string[]): PortfolioPart => ({
  chosen: Object.fromEntries(keys.map((key) => [key, { on: true, at: stamp(1) }])),
  words: {},
});

test('days that have come are told with what was confirmed; words and a project only where chosen', () => {
  const archive = withSaid(aPlacement(), came, feedback);
  const [told] = storyOf(archive, chosen('internship'), now).placements;
  expect(told).toMatchObject({
    school: 'Marsh Lane',
    confirmed: 'Confirmed by Ms Khan',
    project: [],
  });
  expect(told?.days.map(({ on }) => on)).toEqual(['2026-11-20']);
  expect(JSON.stringify(storyOf(archive, chosen('internship'), now))).not.toContain(
    'You asked first.',
  );
  const [letter] = lettersToChoose(archive);
  const more = storyOf(
    archive,
    chosen('internship', 'project', `letter ${letter?.key ?? ''}`),
    now,
  );
  expect(more.placements[0]?.project).toEqual([
    { title: 'What I found', words: 'Everybody says what they stopped.' },
  ]);
  expect(more.letters).toMatchObject([{ who: 'Ms Khan', words: 'You asked first.' }]);
});

test('what fell through, or is still to come, or was taken out, is not told', () => {
  const fell = { state: { value: 'fell-through', at: stamp(3) } };
  const ahead = { days: Object.fromEntries([day('2026-12-20')]) };
  for (const part of [fell, ahead])
    expect(storyOf(withSaid(aPlacement(part)), chosen('internship'), now).placements).toEqual([]);
  const out = { chosen: { internship: { on: false, at: stamp(1) } }, words: {} };
  expect(storyOf(withSaid(aPlacement()), out, now).placements).toEqual([]);
});

test('it is in the tables, and comes back as one’s own without its links; what the host said as the host’s', () => {
  const archive = withSaid(aPlacement(), came, feedback);
  const tables = tablesOf(archive, now);
  const textOf = (file: string) => tables.find((table) => table.file === file)?.text ?? '';
  expect(textOf('internship.csv')).toContain('08:15 Briefing');
  expect(textOf('internship-words.csv')).toContain('You asked first.');
  const plan = planBringing(archive, {
    person: other,
    own: new Set(),
    circles: new Set(),
    erased: { attempts: {} },
    instrument: () => undefined,
    framework: () => undefined,
    now,
  });
  expect(plan.own.map(({ content }) => content)).toMatchObject([{ placement, links: {} }]);
  expect(plan.keepsakes.map(({ content: { by, text } }) => [by, text])).toEqual([
    [{ name: 'Ms Khan', isOwner: false }, 'Ms Khan confirms that you were there.'],
    [{ name: 'Ms Khan', isOwner: false }, 'You asked first.'],
  ]);
  const written = [...plan.own, ...plan.keepsakes].map(({ id, content }) => ({
    ...{ _id: id, ...content },
  }));
  const here = { ...anArchive(written), person: { id: other, name: 'Sam Adeyemi' } };
  const told = storyOf(here, chosen('internship'), now).placements;
  expect(lettersToChoose(here).map(({ who, words }) => [who, words])).toEqual([
    ['Ms Khan', 'You asked first.'],
  ]);
  expect(told).toEqual(storyOf(archive, chosen('internship'), now).placements);
});
