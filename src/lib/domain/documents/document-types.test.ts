import { expect, test } from 'vitest';
import { parseDocumentId } from './document-id.ts';
import { documentTypes } from './document-types.ts';

test.for(Object.entries(documentTypes))('%s can stand in an id and in a space', ([name, type]) => {
  expect(parseDocumentId(`${name}~server~x`)?.type).toBe(name);
  expect(type.in.length).toBeGreaterThan(0);
});

test("nobody but the server writes where others' decisions are kept", () => {
  for (const type of Object.values(documentTypes)) {
    const kept = type.in.some((kind) => ['me', 'cohort', 'school', 'office'].includes(kind));
    expect(kept).toBe(type.rule === 'server' && kept);
  }
});
