import { expect, test } from 'vitest';
import { z } from 'zod';
import type { GivenAnswers } from '#lib/domain/feedback/given-answers.ts';
import type { LinkSecret } from '#lib/domain/feedback/link-code.ts';
import { shuffled, type RandomBelow } from '#lib/domain/feedback/shuffled.ts';
import { noLinks, usualThresholds } from '#lib/domain/feedback/thresholds.ts';
import { newId } from '../accounts/new-id.ts';
import type { Body } from '../store/store.ts';
import { Disk, PowerCut, revisionName, storeOn, type Look } from './a-disk.test-support.ts';
import { Feedback } from './feedback.ts';
import { linkHash } from './secrets.ts';

/**
 * Somebody who has the whole disk at one moment, whichever: in the middle of anything, just after a power cut. They
 * know which colleague got which link, and want to know which answer is that colleague's.
 */
const Used = z.object({ used: z.array(z.object({ link: z.string(), mark: z.string() })) });
const Answers = z.object({
  answers: z.array(z.object({ ticket: z.string(), given: z.looseObject({}) })),
});
type Answers = z.infer<typeof Answers>['answers'];

/** What the attacker has to go by: the links of the group that are used, and the group's answers. */
interface Sight {
  look: Look;
  marks: { link: string; mark: string }[];
  answers: Answers;
  /** Older revisions that are still there, the newest last. */
  marksBefore: { link: string; mark: string }[][];
  answersBefore: Answers[];
}

/** Guesses the place, among the answers, of the answer that came through a link. */
type Attack = (sight: Sight, link: string) => number;

const place = <Thing>(list: readonly Thing[], is: (thing: Thing) => boolean) =>
  list.findIndex((thing) => is(thing));
const rank = (text: string, all: readonly string[]) => all.toSorted().indexOf(text);
const byRank = (all: readonly string[], wanted: number) =>
  all.indexOf(all.toSorted()[wanted] ?? '');
const size = (answer: Answers[number] | undefined) => JSON.stringify(answer ?? '').length;

/** The one that is in the newest revision and not in the one before; -1 where no older one can be read. */
function newest<Thing>(now: readonly Thing[], before: readonly (readonly Thing[])[]): number {
  const last = before.at(-1);
  if (last === undefined) return -1;
  const known = new Set(last.map((thing) => JSON.stringify(thing)));
  return place(now, (thing) => !known.has(JSON.stringify(thing)));
}

/** The thing with which a paper's second revision, the first that is not empty, has the name that it has. */
function firstOf<Thing>(
  { names, revisions }: Look,
  prefix: string,
  things: readonly Thing[],
  paper: (thing: Thing) => Body,
): number {
  const [id = '', [empty, second] = []] =
    [...names].find(([name]) => name.startsWith(prefix)) ?? [];
  const salts = revisions.map(({ body }) => body['salt']);
  return place(things, (thing) =>
    salts.some((salt) => revisionName(id, { salt, ...paper(thing) }, empty) === second),
  );
}

const attacks: Readonly<Record<string, Attack>> = {
  'the same place in both papers': ({ marks }, link) => place(marks, (one) => one.link === link),
  'the same place from the end': ({ marks, answers }, link) =>
    answers.length - 1 - place(marks, (one) => one.link === link),
  'what is new in both papers': ({ marks, answers, marksBefore, answersBefore }, link) => {
    const newMark = newest(marks, marksBefore);
    const newAnswer = newest(answers, answersBefore);
    if (newMark === -1 || newAnswer === -1) return place(marks, (one) => one.link === link);
    if (marks[newMark]?.link === link) return newAnswer;
    return answers.length === 1 ? 0 : (newAnswer + 1) % answers.length;
  },
  'what is new in one paper, and the end of the other': ({ marks, answers, ...before }, link) => {
    const newMark = newest(marks, before.marksBefore);
    if (newMark !== -1 && marks[newMark]?.link === link) return answers.length - 1;
    const newAnswer = newest(answers, before.answersBefore);
    return newAnswer !== -1 && marks.at(-1)?.link === link ? newAnswer : 0;
  },
  'the order of the hashes': ({ marks, answers }, link) =>
    byRank(
      answers.map(({ ticket }) => ticket),
      rank(
        marks.find((one) => one.link === link)?.mark ?? '',
        marks.map(({ mark }) => mark),
      ),
    ),
  'the order of the links and of the tickets': ({ marks, answers }, link) =>
    byRank(
      answers.map(({ ticket }) => ticket),
      rank(
        link,
        marks.map((one) => one.link),
      ),
    ),
  'the longest answer for the first mark': ({ marks, answers }, link) => {
    const sizes = answers.map((answer) => size(answer));
    return marks[0]?.link === link ? sizes.indexOf(Math.max(...sizes)) : 0;
  },
  'the names of old revisions, tried with every mark and answer': (sight, link) => {
    const { look, marks, answers } = sight;
    const firstMark = firstOf(look, 'used~', marks, (mark) => ({ used: [mark] }));
    const firstAnswer = firstOf(look, 'answers~', answers, (answer) => ({
      answers: [answer],
      frozen: false,
    }));
    if (firstMark === -1 || firstAnswer === -1) return place(marks, (one) => one.link === link);
    return marks[firstMark]?.link === link ? firstAnswer : (firstAnswer + 1) % answers.length;
  },
  'the number of the write': ({ look, marks, answers }, link) => {
    const seqs = look.revisions.map(({ seq }) => seq);
    const at = place(marks, (one) => one.link === link);
    return (at + Math.max(0, ...seqs)) % Math.max(1, answers.length);
  },
};

interface Tries {
  right: number;
  /** How many would be right by pure chance, and the variance of that. */
  expected: number;
  variance: number;
}

function seeded(seed: number): RandomBelow {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const people = 6;
const closesAt = '2026-10-01T00:00:00.000Z';
const now = Date.parse('2026-09-20T12:00:00.000Z');

/** Everybody answers, with a power cut somewhere; the disk is seen after one of the things done, by chance. */
async function aRound(
  seed: number,
  weakness: { randomBelow?: RandomBelow; compacts?: boolean; salt?: () => string } = {},
) {
  const random = seeded(seed);
  const disk = new Disk();
  disk.compacts = weakness.compacts ?? true;
  const { store } = storeOn(disk);
  const randomBelow = weakness.randomBelow ?? random;
  const { salt } = weakness;
  const more = { randomBelow, ...(salt === undefined ? {} : { salt }) };
  const started = () =>
    new Feedback({ store, clock: () => now, changed: () => undefined, ...more });
  const opened = await started().open({
    intern: newId(),
    cohort: newId(),
    closesAt,
    thresholds: usualThresholds,
    links: { ...noLinks, peers: people },
  });
  if (opened === undefined) throw new Error('another round is open');
  const links = opened.links.peers;
  const seenAfter = 12 + random(people * 4);
  const cutAfter = random(2) === 0 ? 12 + random(people * 4) : Infinity;
  let look = disk.look();
  disk.watch = (done) => {
    if (done <= seenAfter) look = disk.look();
    if (done === cutAfter) throw new PowerCut();
  };
  const truth = new Map<string, string>();
  let feedback = started();
  for (const link of shuffled(links, random)) {
    const said = `${'x'.repeat(random(40))} ${truth.size}`;
    truth.set(linkHash(link), said);
    feedback = await sent(feedback, started, link, said, random);
  }
  return { look, truth, links: links.map(linkHash), random };
}

/** Sends until it is taken, as a device does. */
async function sent(
  feedback: Feedback,
  started: () => Feedback,
  link: LinkSecret,
  said: string,
  random: RandomBelow,
): Promise<Feedback> {
  const token = `${said}-${random(2 ** 30)}-token`;
  const answers: GivenAnswers = {
    statements: { 'asks-first': 1 + random(5) },
    comments: { 'keep-doing': said },
  };
  try {
    expect(await feedback.take(link, token, answers)).toEqual({ state: 'sent' });
    return feedback;
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
    const again = started();
    expect(await again.take(link, token, answers)).toEqual({ state: 'sent' });
    return again;
  }
}

function sightOf(look: Look): Sight {
  const read = <Paper>(prefix: string, schema: z.ZodType<Paper>) => {
    const all = look.revisions
      .filter(({ id, body }) => id.startsWith(prefix) && body['_deleted'] !== true)
      .sort((a, b) => a.seq - b.seq)
      .map(({ body }) => schema.parse(body));
    return { current: all.at(-1), before: all.slice(0, -1) };
  };
  const [marks, answers] = [read('used~', Used), read('answers~', Answers)];
  return {
    look,
    marks: marks.current?.used ?? [],
    answers: answers.current?.answers ?? [],
    marksBefore: marks.before.map(({ used }) => used),
    answersBefore: answers.before.map((paper) => paper.answers),
  };
}

async function attacked(runs: number, weakness?: Parameters<typeof aRound>[1]) {
  const tries = new Map<string, Tries>(
    Object.keys(attacks).map((name) => [name, { right: 0, expected: 0, variance: 0 }]),
  );
  for (let run = 1; run <= runs; run += 1) {
    const { look, truth, random } = await aRound(run, weakness);
    const sight = sightOf(look);
    const [target] = shuffled(sight.marks, random);
    if (target === undefined || sight.answers.length < 2) continue;
    // Chance knows as well as anybody how many have used a link, and guesses among the answers.
    const chance = 1 / sight.answers.length;
    const isThere = sight.answers.some(({ given }) =>
      JSON.stringify(given).includes(JSON.stringify(truth.get(target.link))),
    );
    if (!isThere) continue;
    for (const [name, attack] of Object.entries(attacks)) {
      const guess = JSON.stringify(sight.answers[attack(sight, target.link)]?.given ?? '');
      const one = tries.get(name);
      if (one === undefined) continue;
      if (guess.includes(JSON.stringify(truth.get(target.link)))) one.right += 1;
      one.expected += chance;
      one.variance += chance * (1 - chance);
    }
  }
  return tries;
}

/** How far above chance, in standard deviations. */
function aboveChance({ right, expected, variance }: Tries): number {
  return (right - expected) / Math.sqrt(variance);
}

// 600 rounds tell 35 right from 41 of a hundred; beyond four deviations chance goes once in 30,000 times.
const runs = 600;

test('whoever sees the whole disk at any one moment joins links and answers no better than chance', async () => {
  const tries = await attacked(runs);
  for (const [name, one] of tries) {
    expect(one.expected, name).toBeGreaterThan(80);
    expect(aboveChance(one), `${name}: ${JSON.stringify(one)}`).toBeLessThan(4);
  }
}, 60_000);

test('the attacker is no fool: without the mixing they join them by their places', async () => {
  const tries = await attacked(100, { randomBelow: () => 0 });
  expect(aboveChance(tries.get('the same place in both papers') as Tries)).toBeGreaterThan(8);
}, 60_000);

test('and without compactions, by what is new in both', async () => {
  const tries = await attacked(200, { compacts: false });
  expect(aboveChance(tries.get('what is new in both papers') as Tries)).toBeGreaterThan(4);
}, 60_000);

test('and without salts, by the names of revisions that are long gone', async () => {
  const tries = await attacked(300, { salt: () => 'always the same' });
  const names = tries.get('the names of old revisions, tried with every mark and answer');
  expect(aboveChance(names as Tries)).toBeGreaterThan(4);
}, 60_000);
