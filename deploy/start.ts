import { subscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readyChannel, type RunningServer } from '../src/lib/server/running-server.ts';
import { buildWhenOlder, builtIn } from './build.ts';
import { listen } from './listening.ts';
import { opening } from './opening.ts';
import { CannotStart, readSettings } from './settings.ts';
import { stopOnSignal } from './stopping.ts';

/**
 * `npm start`: builds where the build is older than the sources, then serves it. What can be set is in settings.ts.
 * The last line of what it prints is `Listening on <address>`, for scripts.
 */
async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const build = settings.buildDir === undefined ? buildWhenOlder() : builtIn(settings.buildDir);
  let running: RunningServer | undefined;
  subscribe(readyChannel, (message) => {
    running = message as RunningServer;
  });
  // What is in the data folder is for this account alone.
  process.umask(0o077);
  // The adapter reads these when it is loaded.
  Object.assign(process.env, settings.forAdapter);
  const { handler } = (await import(pathToFileURL(join(build, 'handler.js')).href)) as {
    handler: Parameters<typeof listen>[1];
  };
  if (running === undefined) throw new Error('the build did not say that it is ready');
  const listening = await listen(settings, handler);
  stopOnSignal(listening.servers, running);
  process.stdout.write(opening(listening.address, running, settings));
  process.stdout.write(`Listening on ${listening.here}\n`);
}

/** Said to a person: what is wrong and what to do. Everything else is a fault of ours, with its stack. */
function sentenceFor(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (
    error instanceof CannotStart ||
    /^(DataFolder(InUse|Unusable)|ReminderSettingWrong)$/.test(error.name)
  )
    return error.message;
  if (error.name === 'Unreachable') {
    return 'The CouchDB at COUCHDB_URL does not answer. Start it, or check the address, the user and the password.';
  }
  if (error.name === 'ZodError') {
    return (
      'Check COUCHDB_URL (http:// or https://, with user and password), COUCHDB_JWT_SECRET (32 characters or more) ' +
      'and COUCHDB_PREFIX (small letters, digits, - and _).'
    );
  }
  return undefined;
}

try {
  await start();
} catch (error) {
  const sentence = sentenceFor(error);
  if (sentence === undefined) console.error(error);
  else process.stderr.write(`Selvedge did not start. ${sentence}\n`);
  process.exit(1);
}
