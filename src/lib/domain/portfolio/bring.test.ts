import fc from 'fast-check';
import { expect, test } from 'vitest';
import { middleAndSenior } from '../../content/frameworks/middle-and-senior.ts';
import { whereIAmNow } from '../../content/instruments/where-i-am-now.ts';
import { canonicalJson } from '../canonical.ts';
import { newEvidence } from '../evidence.ts';
import { AnswersDocument } from '../measuring/answers-document.ts';
import { resultOf } from '../measuring/result.ts';
import { parseDocumentId } from '../documents/document-id.ts';
import {
  aLetter,
  aLookBack,
  anArchive,
  anEntry,
  aPhotoDocument,
  aReview,
  circle,
  competency,
  now,
  other,
  priya,
  sam,
  someAnswers,
  stamp,
} from '../../content/an-archive.test-support.ts';
import type { Archive, ArchivedDocument } from './archive.ts';
import { planBringing, type BringPlan, type Here } from './bring.ts';

const here = (part: Partial<Here> = {}): Here => ({
  person: other,
  own: new Set(),
  circles: new Set(),
  erased: { attempts: {} },
  instrument: ({ id, version }) =>
    id === whereIAmNow.id && version === whereIAmNow.version ? whereIAmNow : undefined,
  framework: ({ id, version }) =>
    id === middleAndSenior.id && version === middleAndSenior.version ? middleAndSenior : undefined,
  now,
  ...part,
});
const idsOf = ({ own, photos, keepsakes }: BringPlan) =>
  [...own, ...photos, ...keepsakes].map(({ id }) => id);
const textOf = ({ content }: { content: Record<string, unknown> }) => content['text'];
const nameOf = ({ content: { by } }: { content: Record<string, unknown> }) => by;

test('one’s own becomes the new person’s own, with its key, and nothing of a database comes along', () => {
  const plan = planBringing(
    anArchive([{ ...anEntry(1, 'Duty'), _rev: '1-abc', _attachments: {} }]),
    here(),
  );
  expect(plan.own).toHaveLength(1);
  expect(plan.own[0]?.id).toBe(anEntry(1, '')._id.replace(sam, other));
  expect(plan.own[0]?.content).toMatchObject({ author: other, type: 'journalEntry' });
  expect(Object.keys(plan.own[0]?.content ?? {}).filter((name) => name.startsWith('_'))).toEqual(
    [],
  );
});

test('what others wrote comes back under their name, and what one said oneself in a circle under one’s own', () => {
  const plan = planBringing(
    anArchive([], [aLetter(1, priya, 'I would keep that.'), aLetter(2, sam, 'I did.')]),
    here(),
  );
  expect(plan.own).toEqual([]);
  expect(plan.keepsakes.map(textOf)).toEqual(['I would keep that.', 'I did.']);
  expect(plan.keepsakes.map(nameOf)).toEqual([
    { name: 'Priya Nair', isOwner: false },
    { name: 'Sam Adeyemi', isOwner: true },
  ]);
});

const mineAt = (type: string, key: string) => `${type}~${other}~${key}~01hzy3v7k2qg6m4n8p0r5s9t1z`;
const ownKeys = ({ own }: BringPlan) => own.map(({ id }) => parseDocumentId(id)?.key[0]);

test('looks from before are not mixed with one that was begun here: its number says nothing of the time', () => {
  const plan = planBringing(
    anArchive([someAnswers(1), someAnswers(2), aLookBack(2)]),
    here({ own: new Set([mineAt('answers', 'where-i-am-now.1-1')]) }),
  );
  expect(plan.own).toEqual([]);
  expect(plan.keepsakes.map(({ content }) => content['kind'])).toEqual([
    ...['answers', 'answers', 'lookBack'],
  ]);
});

test('a look that was begun here after others were brought does not keep the rest of them out', () => {
  const archive = anArchive([someAnswers(1), someAnswers(2), someAnswers(3)]);
  const first = planBringing(archive, here()).own[0]?.id ?? '';
  const plan = planBringing(
    archive,
    here({ own: new Set([first, mineAt('answers', 'where-i-am-now.1-3')]) }),
  );
  expect(ownKeys(plan)).toEqual(['where-i-am-now.1-2']);
  expect(plan.keepsakes.map(({ content }) => content['title'])).toEqual([
    `${whereIAmNow.title}, look 3`,
  ]);
});

test('looks here do not keep out what is about something else', () => {
  const plan = planBringing(
    anArchive([aReview(1, 'starting', 'In May.'), anEntry(1, 'Duty')]),
    here({ own: new Set([mineAt('answers', 'where-i-am-now.1-1')]) }),
  );
  expect(plan.own).toHaveLength(2);
});

const someAnswersPart = AnswersDocument.parse(someAnswers(1));

const aPortfolio = (chosen: string[], words: string): ArchivedDocument => ({
  ...{ _id: `portfolio~${sam}~01hzy3v7k2qg6m4n8p0r5s9t1d`, type: 'portfolio', author: sam, v: 1 },
  begunAt: '2026-11-20T09:00:00.000Z',
  chosen: Object.fromEntries(chosen.map((key) => [key, { on: true, at: stamp(1) }])),
  words: { about: [newEvidence(words, stamp(1), [])] },
});

test('a portfolio comes along, and where one was begun here its words come to be read', () => {
  const archive = anArchive([aPortfolio(['looks', 'figures'], 'I lead reading.')]);
  const [brought] = planBringing(archive, here()).own;
  expect(Object.keys(brought?.content['chosen'] ?? {})).toEqual(['looks', 'figures']);
  const own = new Set([mineAt('portfolio', '01hzy3v7k2qg6m4n8p0r5s9t1z')]);
  const plan = planBringing(archive, here({ own }));
  expect(plan.own).toEqual([]);
  expect(plan.keepsakes.map(textOf)).toEqual(['I lead reading.']);
});

test('a portfolio that comes along puts nothing in that was begun here', () => {
  const archive = anArchive([aPortfolio(['looks', 'figures', 'entry 01'], 'I lead reading.')]);
  const own = new Set([mineAt('answers', 'where-i-am-now.1-1')]);
  const [brought] = planBringing(archive, here({ own })).own;
  expect(Object.keys(brought?.content['chosen'] ?? {})).toEqual(['entry 01']);
});

test('parts that were ticked there are ticked here as those of an earlier programme, whatever was begun', () => {
  const archive = anArchive([aPortfolio(['focus', 'targets', 'earlier views x'], 'I lead.')]);
  const keys = [`earlier focus ${sam}`, `earlier targets ${sam}`];
  const [brought] = planBringing(archive, here()).own;
  expect(Object.keys(brought?.content['chosen'] ?? {}).sort()).toEqual(
    [...keys, 'earlier views x', 'focus', 'targets'].sort(),
  );
  const own = new Set([mineAt('answers', 'where-i-am-now.1-1')]);
  const [beside] = planBringing(archive, here({ own })).own;
  expect(Object.keys(beside?.content['chosen'] ?? {}).sort()).toEqual(
    [...keys, 'earlier views x'].sort(),
  );
});

test('what is of no kind that there is, and what has a day that is none, is counted and stays behind', () => {
  const plan = planBringing(
    anArchive(
      [anEntry(1, 'Duty'), { ...anEntry(2, 'The board'), type: 'jurnalEntry' }],
      [{ ...aLetter(1, priya, 'I would keep that.'), writtenAt: '2026-99-99' }],
    ),
    here(),
  );
  expect(plan.own).toHaveLength(1);
  expect(plan.keepsakes).toEqual([]);
  expect(plan.unreadable).toBe(2);
});

test('what an intern showed a coach comes back to the coach as the intern’s', () => {
  const share = (number: number, content: object): ArchivedDocument => ({
    ...{ _id: `share~${sam}~01hzy3v7k2qg6m4n8p0r5s00${number}`, type: 'share', author: sam, v: 1 },
    ...{ of: 'x', ofHash: 'h', sharedAt: '2026-11-20T09:00:00.000Z', content },
  });
  const entry = {
    ...{ kind: 'journalEntry', entry: 'e', day: '2026-11-20', title: 'Duty', text: 'I walked.' },
    competencies: [],
  };
  const review = {
    ...{ kind: 'selfReview', framework: 'middle-and-senior', version: 1, occasion: 1 },
    startedAt: '2026-11-20T09:00:00.000Z',
    competencies: { [competency]: { level: 'starting', noChance: false, evidence: 'In May.' } },
  };
  const look = resultOf(whereIAmNow, someAnswersPart, {});
  const archive = anArchive([], [share(11, entry), share(12, review), share(13, look)]);
  const coachs = { ...archive, person: { id: priya, name: 'Priya Nair' } };
  const plan = planBringing(coachs, here());
  expect(plan.keepsakes.map(({ content }) => [content['title'], nameOf({ content })])).toEqual(
    ['An entry of a journal: Duty', 'What they can do, look 1', 'Where they are, look 1'].map(
      (title) => [title, { name: 'Sam Adeyemi', isOwner: false }],
    ),
  );
  expect(plan.keepsakes.map(textOf).join()).toContain('I walked.');
  expect(plan.keepsakes.map(textOf).join()).toContain('In May.');
  expect(plan.unreadable).toBe(0);
  const { spaces } = anArchive([], [share(14, {})]);
  const unknown = planBringing({ ...coachs, spaces }, here());
  expect(unknown.unreadable).toBe(1);
});

test('damaged words of others are counted too', () => {
  const plan = planBringing(anArchive([], [{ ...aLetter(1, priya, 'x'), text: 7 }]), here());
  expect(plan.unreadable).toBe(1);
  expect(plan.keepsakes).toEqual([]);
});

test('what is not what its type says stays behind and is counted, and a sound copy of it comes later', () => {
  const damaged = { ...anEntry(1, 'Duty'), words: 'none', begunAt: 7 };
  const plan = planBringing(anArchive([damaged, anEntry(2, 'Board')]), here());
  expect(plan.unreadable).toBe(1);
  expect(plan.own).toHaveLength(1);
  const own = new Set(plan.own.map(({ id }) => id));
  const again = planBringing(anArchive([anEntry(1, 'Duty'), anEntry(2, 'Board')]), here({ own }));
  expect(again.own).toHaveLength(1);
  expect(again.unreadable).toBe(0);
});

test('answers to statements that are others here, or unknown, come to be read', () => {
  const [statement] = whereIAmNow.statements;
  if (statement === undefined) throw new Error('no statement');
  const reworded = { ...whereIAmNow, statements: [{ ...statement, text: 'Something else.' }] };
  for (const instrument of [() => undefined, () => reworded]) {
    const plan = planBringing(anArchive([someAnswers(1)]), here({ instrument }));
    expect(plan.own).toEqual([]);
    expect(plan.keepsakes).toHaveLength(1);
  }
});

test('what was deleted here stays deleted', () => {
  const erased = { everything: stamp(9_999_999_999_999 - 1_763_600_000_000), attempts: {} };
  const plan = planBringing(anArchive([someAnswers(1), anEntry(1, 'Duty')]), here({ erased }));
  expect(plan.deletedHere).toBe(1);
  expect(plan.own).toHaveLength(1);
});

test('on the same server nothing is brought a second time', () => {
  const archive = anArchive([anEntry(1, 'Duty')], [aLetter(1, priya, 'Yes.')]);
  const own = new Set([anEntry(1, '')._id]);
  const plan = planBringing(archive, here({ person: sam, own, circles: new Set([circle]) }));
  expect(idsOf(plan)).toEqual([]);
  expect(plan.alreadyHere).toBe(2);
});

test('what is no document of somebody’s own is left: a forged type, another author, the server’s', () => {
  const forged: ArchivedDocument[] = [
    { ...anEntry(1, 'A'), type: 'membership' },
    { ...anEntry(2, 'B'), _id: `membership~server~me` },
    {
      ...anEntry(3, 'C'),
      _id: `journalEntry~${priya}~${parseDocumentId(anEntry(3, '')._id)?.key[0] ?? ''}~x`,
    },
    { ...anEntry(4, 'D'), _id: '_design/x' },
    { ...anEntry(5, 'E'), _id: 'constructor~x' },
  ];
  expect(idsOf(planBringing(anArchive(forged), here()))).toEqual([]);
});

const anyOwn = fc.uniqueArray(
  fc.oneof(
    fc.integer({ min: 1, max: 40 }).map((number) => anEntry(number, `Entry ${number}`)),
    fc.integer({ min: 1, max: 3 }).map((occasion) => someAnswers(occasion, occasion)),
    fc.integer({ min: 1, max: 2 }).map((occasion) => aReview(occasion, 'starting', 'In May.')),
    fc.integer({ min: 50, max: 60 }).map((number) => aPhotoDocument(number, 1)),
  ),
  { selector: ({ _id }) => _id, maxLength: 12 },
);
const anyShared = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(sam, priya))
    .map(([number, author]) => aLetter(number, author, `Letter ${number}`)),
  { selector: ({ _id }) => _id, maxLength: 6 },
);

/** The archive that is made where a plan was carried out: all of it, or only so many documents. */
function carriedOut(archive: Archive, plan: BringPlan, most = Infinity): Archive {
  const written = [...plan.photos, ...plan.own, ...plan.keepsakes].slice(0, most);
  const documents = written.map(({ id, content }) => ({ _id: id, ...content }));
  const [own] = archive.spaces;
  if (own === undefined) throw new Error('no space');
  return {
    ...archive,
    person: { id: other, name: 'Sam Adeyemi' },
    spaces: [{ ...own, id: `own-${other}`, documents }],
  };
}

const withPhotos = (archive: Archive): Archive => ({
  ...archive,
  photos: archive.spaces
    .flatMap(({ documents }) => documents)
    .filter(({ type }) => type === 'photo')
    .map(({ _id }) => ({
      photo: parseDocumentId(_id)?.key[0] ?? '',
      file: `${_id}.jpg`,
      sha256: '',
    })),
});

test('a round trip loses nothing of one’s own, and what others wrote is there once', () => {
  fc.assert(
    fc.property(anyOwn, anyShared, (own, shared) => {
      const archive = withPhotos(anArchive(own, shared));
      const there = carriedOut(archive, planBringing(archive, here()));
      const [space] = there.spaces;
      const back = space?.documents.filter(({ type }) => type !== 'keepsake') ?? [];
      const asSam = ({ _id, brought: _, ...content }: ArchivedDocument) => {
        return canonicalJson({ ...content, _id: _id.replace(other, sam), author: sam });
      };
      expect(back.map(asSam).sort()).toEqual(own.map((one) => canonicalJson(one)).sort());
      const letters = space?.documents.filter(({ type }) => type === 'keepsake') ?? [];
      expect(letters.map(({ text }) => text).sort()).toEqual(shared.map(({ text }) => text).sort());
      // From there to somewhere else, as often as one likes.
      const next = planBringing(there, here({ person: priya }));
      expect(idsOf(next)).toHaveLength(space?.documents.length ?? 0);
      expect(next.keepsakes).toEqual([]);
    }),
  );
});

test('brought twice adds nothing twice, and what was interrupted anywhere goes on where it stopped', () => {
  fc.assert(
    fc.property(anyOwn, anyShared, fc.nat({ max: 18 }), (own, shared, most) => {
      const archive = withPhotos(anArchive(own, shared));
      const whole = planBringing(archive, here());
      const half =
        carriedOut(archive, whole, most).spaces[0]?.documents.map(({ _id }) => _id) ?? [];
      const rest = planBringing(archive, here({ own: new Set(half) }));
      expect([...half, ...idsOf(rest)].sort()).toEqual(idsOf(whole).sort());
    }),
  );
});
