import { describe, expect, test } from 'vitest';
import { documentId } from '../documents/document-id.ts';
import { documentTypes } from '../documents/document-types.ts';
import type { SpaceKind, SpaceName } from './space-name.ts';
import { spaceKinds } from './space-name.ts';
import { highestGeneration, refusalOf, type PushedRevision, type Refusal } from './write-rule.ts';

const person = '01hzy3v6k2m4n8p0q2r4s6t8v0';
const other = '01hzy3v6k2m4n8p0q2r4s6t8v1';
const ulid = '01hzy3v6k2m4n8p0q2r4s6t8v2';

function aSpace(kind: SpaceKind): SpaceName {
  return { kind, id: ulid };
}

type Act = 'create' | 'change' | 'delete' | 'delete unseen';

interface Written {
  type: string;
  author?: string;
  key?: readonly string[];
  act?: Act;
  generation?: number;
  body?: Readonly<Record<string, unknown>>;
}

function aRevision({
  type,
  author = person,
  key = [ulid],
  act = 'create',
  ...rest
}: Written): PushedRevision {
  const generations = { create: 1, change: 2, delete: 2, 'delete unseen': 1 };
  const deleted = act.startsWith('delete');
  const id = documentId(type, author, ...key);
  const body = deleted ? { _id: id } : { _id: id, type, author };
  return { id, deleted, generation: generations[act], body, ...rest };
}

describe('by rule and act', () => {
  const rows: readonly [string, SpaceKind, Act, Refusal | undefined][] = [
    ['answers', 'own', 'create', undefined],
    ['answers', 'own', 'change', undefined],
    ['answers', 'own', 'delete', undefined],
    ['answers', 'own', 'delete unseen', undefined],
    ['share', 'circle', 'create', undefined],
    ['share', 'circle', 'change', 'cannot-be-changed'],
    ['share', 'circle', 'delete', undefined],
    ['share', 'circle', 'delete unseen', undefined],
    ['reply', 'circle', 'create', undefined],
    ['reply', 'circle', 'change', 'cannot-be-changed'],
    ['reply', 'circle', 'delete', 'cannot-be-deleted'],
    ['reply', 'circle', 'delete unseen', 'cannot-be-deleted'],
    ['membership', 'me', 'create', 'written-by-the-server'],
    ['membership', 'me', 'change', 'written-by-the-server'],
    ['membership', 'me', 'delete', 'written-by-the-server'],
  ];
  test.for(rows)('%s in %s, %s: %s', ([type, kind, act, refusal]) => {
    expect(refusalOf(person, aSpace(kind), aRevision({ type, act }))).toBe(refusal);
  });
});

const acts: readonly Act[] = ['create', 'change', 'delete', 'delete unseen'];

describe('of every type, by author and space', () => {
  const rows = Object.entries(documentTypes).flatMap(([type, { rule, in: kinds }]) =>
    spaceKinds.map((kind) => ({ type, rule, kind, allowed: kinds.includes(kind) })),
  );
  test.for(rows)('$type in $kind', ({ type, rule, kind, allowed }) => {
    for (const act of acts) {
      const foreign = refusalOf(person, aSpace(kind), aRevision({ type, author: other, act }));
      expect(foreign).toBe(rule === 'server' ? 'written-by-the-server' : 'another-author');
      const servers = refusalOf(person, aSpace(kind), aRevision({ type, author: 'server', act }));
      expect(servers).toBe('written-by-the-server');
      const own = refusalOf(person, aSpace(kind), aRevision({ type, act }));
      if (rule === 'server') expect(own).toBe('written-by-the-server');
      else if (!allowed) expect(own).toBe('wrong-space');
    }
    const created = refusalOf(person, aSpace(kind), aRevision({ type }));
    expect(created === undefined).toBe(allowed && rule !== 'server');
  });
});

describe('the id', () => {
  test.for(['', 'x', '_design/x', '_local/x', `share~${person}`, `share~${person}~../x`])(
    'refuses %j',
    (id) => {
      const revision = { id, generation: 1, deleted: false, body: {} };
      expect(refusalOf(person, aSpace('circle'), revision)).toBe('not-a-document-id');
    },
  );

  test.for(['virus', 'constructor', 'toString', 'hasOwnProperty'])('knows no type %s', (type) => {
    expect(refusalOf(person, aSpace('own'), aRevision({ type }))).toBe('unknown-type');
  });

  test('of a fact or a share is a ulid alone, so that none can be guessed or written twice', () => {
    for (const type of ['share', 'reply']) {
      for (const key of [['mine'], [ulid, 'x'], [ulid.toUpperCase().toLowerCase().slice(1)]]) {
        const refusal = refusalOf(person, aSpace('circle'), aRevision({ type, key }));
        expect(refusal).toBe('not-a-document-id');
      }
    }
    const draft = aRevision({ type: 'answers', key: ['attempt', 'phone'] });
    expect(refusalOf(person, aSpace('own'), draft)).toBeUndefined();
  });
});

describe('the generation of a draft', () => {
  test.for([
    [highestGeneration, undefined],
    [highestGeneration + 1, 'generation-too-high'],
    [9_999_999, 'generation-too-high'],
  ] as const)('%d: %s', ([generation, refusal]) => {
    const revision = aRevision({ type: 'answers', act: 'change', generation });
    expect(refusalOf(person, aSpace('own'), revision)).toBe(refusal);
  });
});

describe('the body', () => {
  test.for([
    {},
    { type: 'share', author: person },
    { type: 'answers', author: other },
    { type: 'answers' },
    { author: person },
    { type: ['answers'], author: person },
  ])('that does not say what its id says is refused: %j', (body) => {
    const revision = aRevision({ type: 'answers', body });
    expect(refusalOf(person, aSpace('own'), revision)).toBe('body-does-not-match');
  });

  test('of a deletion is empty', () => {
    const left = { _id: 'x', content: 'left behind' };
    const revision = aRevision({ type: 'share', act: 'delete', body: left });
    expect(refusalOf(person, aSpace('circle'), revision)).toBe('body-does-not-match');
  });
});
