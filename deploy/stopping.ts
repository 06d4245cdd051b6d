import type { Server } from 'node:http';
import type { RunningServer } from '../src/lib/server/running-server.ts';

/** What is being answered has this long to finish: longer than any write takes. */
const patience = 1_500;

/** On Ctrl+C or SIGTERM: no new requests, the open streams end, what is running finishes, the store closes. */
export function stopOnSignal(servers: readonly Server[], running: RunningServer): void {
  let isStopping = false;
  const stop = () => {
    // A second Ctrl+C means now.
    if (isStopping) process.exit(1);
    isStopping = true;
    stopServing(servers, running).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function stopServing(servers: readonly Server[], running: RunningServer): Promise<void> {
  const closed = servers.map((server) => new Promise((done) => server.close(done)));
  running.beginClosing();
  for (const server of servers) server.closeIdleConnections();
  const impatient = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, patience);
  await Promise.all(closed);
  clearTimeout(impatient);
  await running.close();
}
