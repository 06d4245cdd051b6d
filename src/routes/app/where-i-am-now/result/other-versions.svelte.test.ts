import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { whereIAmNow } from '#lib/content/instruments/where-i-am-now.ts';
import type { Instrument } from '#lib/domain/measuring/instrument.ts';
import { resultOf } from '#lib/domain/measuring/result.ts';
import OtherVersions from './other-versions.svelte';

const areas = whereIAmNow.areas.map(({ id }) => id);

function aLook(instrument: Instrument, occasion: number) {
  const attempt = {
    instrument: instrument.id,
    version: instrument.version,
    occasion,
    mode: 'alone' as const,
    startedAt: '2026-09-01T09:00:00.000Z',
    answers: {},
    talk: {},
  };
  return { instrument, result: resultOf(instrument, attempt, {}) };
}

const later = (equal: string[]): Instrument => ({
  ...whereIAmNow,
  version: 2,
  ...(equal.length === 0 ? {} : { equivalentTo: [{ version: 1, areas: equal }] }),
});

test('of looks at the same version nothing is said', async () => {
  const { container } = await render(OtherVersions, {
    instrument: whereIAmNow,
    looks: [aLook(whereIAmNow, 1)],
  });
  expect(container.textContent.trim()).toBe('');
});

test.each<[string, string[], string]>([
  ['none means the same', [], 'One look is left out'],
  ['one means the same', ['communication'], 'its marks of Communication mean the same; the others'],
  ['all mean the same', areas, 'says that its marks mean the same.'],
])('where of the areas %s, it is said', async (_, equal, said) => {
  const { container } = await render(OtherVersions, {
    instrument: later(equal),
    looks: [aLook(whereIAmNow, 1)],
  });
  expect(container.textContent.replace(/\s+/g, ' ')).toContain(said);
});

test('two looks that are left out are counted', async () => {
  const { container } = await render(OtherVersions, {
    instrument: later([]),
    looks: [aLook(whereIAmNow, 1), aLook(whereIAmNow, 2)],
  });
  expect(container.textContent).toContain('2 looks are left out');
});
