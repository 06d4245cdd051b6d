import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstVisit, firstVisitSentence } from './first-visit.ts';
import { CannotStart } from './settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a build is made of. */
const sources = [
  'src',
  'static',
  'package.json',
  'package-lock.json',
  'svelte.config.mjs',
  'vite.config.ts',
];

/** The last file that the adapter writes. */
const built = join(root, 'build', 'handler.js');

/**
 * Builds where there is no build, or one older than its sources. Returns the build's folder. Throws CannotStart
 * where it fails.
 */
export function buildWhenOlder(): string {
  const builtAt = changedAt(built);
  if (builtAt !== undefined && sources.every((source) => newestIn(join(root, source)) <= builtAt))
    return dirname(built);
  process.stdout.write(
    builtAt === undefined
      ? 'Building Selvedge; the first time takes about a minute.\n'
      : 'The sources have changed: building again.\n',
  );
  const began = new Date();
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  if (changedAt(vite) === undefined) throw new CannotStart('Run npm install first.');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new CannotStart('The build failed, for the reason above.');
  process.stdout.write(`${firstVisitSentence(firstVisit(dirname(built)))}\n`);
  // What is changed while it builds is newer than the build.
  utimesSync(built, began, began);
  return dirname(built);
}

/** A folder with a build in it, as it is. Throws CannotStart where there is none. */
export function builtIn(folder: string): string {
  if (changedAt(join(folder, 'handler.js')) !== undefined) return folder;
  throw new CannotStart(
    `There is no build in ${folder}. Give BUILD_DIR a folder that npm run build made, or leave it out.`,
  );
}

/** Milliseconds since 1970 of the latest change in a file or folder; a folder changes when an entry comes or goes. */
function newestIn(path: string): number {
  const own = changedAt(path) ?? 0;
  if (!(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)) return own;
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).reduce(
    (newest, entry) => Math.max(newest, changedAt(join(path, entry)) ?? 0),
    own,
  );
}

function changedAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
