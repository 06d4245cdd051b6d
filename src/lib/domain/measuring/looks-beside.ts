import type { Result } from './result.ts';

/** What has to be said before the marks of several looks are read beside each other; empty where nothing has. */
export function looksBeside(
  looks: readonly Pick<Result, 'instrument' | 'version' | 'mode'>[],
): string[] {
  const editions = new Set(looks.map(({ instrument, version }) => `${instrument}.${version}`));
  const modes = new Set(looks.map(({ mode }) => mode));
  return [
    ...(editions.size > 1
      ? [
          'Not all of these looks were answered to the same statements: their marks cannot be compared.',
        ]
      : []),
    ...(modes.size > 1
      ? ['Some were answered alone and some with a facilitator, which can move marks by itself.']
      : []),
  ];
}
