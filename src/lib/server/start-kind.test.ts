import { expect, test } from 'vitest';
import { startKind } from './start-kind.ts';

test.each([
  [{}, 'demo'],
  [{ HOST: '127.0.0.1' }, 'demo'],
  [{ HOST: '::1', ORIGIN: 'http://localhost:3000' }, 'demo'],
  [{ DEMO: 'off' }, 'real'],
  [{ HOST: '0.0.0.0' }, 'real'],
  [{ HOST: '::' }, 'real'],
  [{ HOST: '10.0.0.7' }, 'real'],
  [{ HOST: 'localhost.example.org' }, 'real'],
  [{ HOST: '127.0.0.1.example.org' }, 'real'],
  // Behind something that serves the world from this machine.
  [{ HOST: '127.0.0.1', ORIGIN: 'https://selvedge.example.org' }, 'real'],
] as const)('a start with %j is a %s one', (env, kind) => {
  expect(startKind(env)).toBe(kind);
});
