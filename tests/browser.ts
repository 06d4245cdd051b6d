import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const onTheSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium that tests drive: Playwright's own where it was installed, else one on the system. */
export function chromiumPath(): string | undefined {
  return [chromium.executablePath(), ...onTheSystem].find((path) => existsSync(path));
}

/** How every test starts it: no sandbox where there is none for root, and no calls to anybody's servers. */
export function browserLaunch(): { executablePath?: string; args: string[] } {
  const executablePath = chromiumPath();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  };
}
