import { expect, test } from 'vitest';
import { aFolder, codesIn, start, typeCode } from './starting.ts';

/** An open stream of hints, its greeting read; `rest` gives what comes until it ends. */
async function openHints(address: string, cookie: string) {
  const response = await fetch(`${address}/api/hints`, {
    headers: { cookie, accept: 'text/event-stream', 'x-selvedge-client': '1' },
  });
  expect(response.status).toBe(200);
  const reader = (response.body ?? new Blob([]).stream()).getReader();
  const greeting = await reader.read();
  expect(new TextDecoder().decode(greeting.value)).toContain('"epoch"');
  return {
    async end(): Promise<void> {
      while (!(await reader.read()).done);
    },
  };
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s with streams of hints open ends them, exits 0, and leaves the folder to the next start',
  async (signal) => {
    const folder = await aFolder();
    const server = await start({ DATA_DIR: folder });
    const address = await server.address;
    const [code = ''] = codesIn(server.printed());
    const { cookie } = await typeCode(address, code);
    const streams = await Promise.all(Array.from({ length: 3 }, () => openHints(address, cookie)));
    server.signal(signal);
    await Promise.all(streams.map((stream) => stream.end()));
    expect(await server.ended).toBe(0);
    expect(server.complained()).toBe('');

    const next = await start({ DATA_DIR: folder });
    const session = await fetch(`${await next.address}/api/session`, { headers: { cookie } });
    expect(session.status).toBe(200);
  },
);
