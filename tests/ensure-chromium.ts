import { spawnSync } from 'node:child_process';
import { chromiumPath } from './browser.ts';

/** Whether there is a Chromium to test with, or what a person should type to get one. */
export type ChromiumState = { ok: true } | { ok: false; advice: string };

/** Uses the Chromium that is there; else installs Debian's by apt where it may. */
export function ensureChromium(): ChromiumState {
  if (chromiumPath() !== undefined) return { ok: true };
  if (process.getuid?.() === 0 && hasApt()) {
    console.log('No Chromium here: installing it by apt.');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-core'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (chromiumPath() !== undefined) return { ok: true };
  }
  return {
    ok: false,
    advice: [
      'The tests drive a real Chromium, and there is none here. Type one of these, then `npm test` again:',
      '  npx playwright install chromium',
      '  sudo apt-get install chromium',
    ].join('\n'),
  };
}

function hasApt(): boolean {
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}
