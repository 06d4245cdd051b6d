import { expect, test } from 'vitest';
import { defaultSettings } from './default-programme.ts';
import { currentFramework } from './frameworks/published.ts';
import { currentAudit } from './instruments/published.ts';

test('a team that has settled nothing has the audit and the framework of today', () => {
  const { audit, framework } = defaultSettings;
  expect([audit.id, audit.version]).toEqual([currentAudit.id, currentAudit.version]);
  expect([framework.id, framework.version]).toEqual([
    currentFramework.id,
    currentFramework.version,
  ]);
});
