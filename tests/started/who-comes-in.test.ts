import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { opening } from '../../deploy/opening.ts';
import { aFolder, codesIn, start, typeCode } from './starting.ts';

/** The start page, asked for under a name of one's own choosing. */
async function startPage(address: string, host = new URL(address).host): Promise<string> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { host, accept: 'text/html' } }, (response) => {
      text(response).then(resolve, reject);
    })
      .on('error', reject)
      .end();
  });
}

test('a demo prints a code for each of its people, and shows the same on the start page', async () => {
  const server = await start();
  const page = await startPage(await server.address);
  const codes = codesIn(server.printed());
  expect(codes).toHaveLength(7);
  expect(new Set(codesIn(page))).toEqual(new Set(codes));
  expect(server.printed()).toContain('This is a demo with invented people');
});

test('a demo shows no codes to who comes by another name, as a page that rebinds its name would', async () => {
  const server = await start();
  const address = await server.address;
  for (const host of ['selvedge.example.org', '10.0.0.7:3000', 'localhost.example.org']) {
    const page = await startPage(address, host);
    expect(page).toContain('Join with a code');
    expect(codesIn(page)).toEqual([]);
  }
  expect(codesIn(await startPage(address, 'localhost:3000'))).not.toEqual([]);
});

test.each([{ DEMO: 'off' }, { ORIGIN: 'https://selvedge.example.org' }])(
  'a real start (%j) prints exactly one code, and shows none',
  async (env) => {
    const server = await start(env);
    const address = await server.address;
    expect(codesIn(server.printed())).toHaveLength(1);
    expect(server.printed()).toContain('The first coordinator joins with this code:');
    expect(server.printed()).not.toMatch(/demo|invented/);
    for (const host of [undefined, 'localhost:3000', '127.0.0.1'])
      expect(codesIn(await startPage(address, host))).toEqual([]);
  },
);

test('a folder in which a demo was begins no demo at a real start: no codes on the start page', async () => {
  const folder = await aFolder();
  const demo = await start({ DATA_DIR: folder });
  await demo.address;
  demo.signal('SIGTERM');
  expect(await demo.ended).toBe(0);
  const real = await start({ DATA_DIR: folder, DEMO: 'off' });
  expect(codesIn(await startPage(await real.address))).toEqual([]);
  expect(codesIn(real.printed())).toHaveLength(1);
});

test('COORDINATOR_CODE=new lets a coordinator back in who signed out: nothing else does', async () => {
  const folder = await aFolder();
  const restarted = async (env: Readonly<Record<string, string>> = {}) => {
    const server = await start({ DATA_DIR: folder, DEMO: 'off', ...env });
    return { server, address: await server.address, codes: codesIn(server.printed()) };
  };
  const first = await restarted();
  expect((await typeCode(first.address, first.codes[0] ?? '')).response.status).toBe(303);
  first.server.signal('SIGTERM');
  await first.server.ended;
  const second = await restarted();
  expect(second.codes).toEqual([]);
  second.server.signal('SIGTERM');
  await second.server.ended;
  const third = await restarted({ COORDINATOR_CODE: 'new' });
  expect(third.codes).toHaveLength(1);
  expect(third.server.printed()).toContain('Leave COORDINATOR_CODE out of the next start');
  const { response } = await typeCode(third.address, third.codes[0] ?? '');
  expect([response.status, response.headers.get('location')]).toEqual([303, '/office']);
});

test('200 wrong codes in a row are refused, from the 51st on with a time to come back, and the server is up', async () => {
  const server = await start();
  const address = await server.address;
  const [jo = '', priya = ''] = codesIn(server.printed());
  expect((await typeCode(address, jo)).response.status).toBe(303);
  const answers: Response[] = [];
  for (let at = 0; at < 200; at += 1)
    answers.push((await typeCode(address, '0000-0000-0000')).response);
  expect(answers.map(({ status }) => status)).toEqual([
    ...Array<number>(50).fill(400),
    ...Array<number>(150).fill(429),
  ]);
  const last = answers.at(-1);
  expect(Date.parse(last?.headers.get('retry-after') ?? '')).toBeGreaterThan(Date.now());
  expect(await last?.text()).toContain('Too many codes from here did not work. Try again after');
  // Whoever guesses is not told when they guessed right.
  const { response, cookie } = await typeCode(address, priya);
  expect([response.status, cookie]).toEqual([429, '']);
  expect((await fetch(address)).status).toBe(200);
});

const one = [{ name: 'Coordinator', role: 'coordinator', code: '7KQ2-M4ND-X9TB' }] as const;
const silent = { beginClosing: () => undefined, close: () => Promise.resolve() };

test('at an address with http:// nobody joins, is told why, and has used no code', async () => {
  const [DATA_DIR, ORIGIN] = [await aFolder(), 'http://selvedge.example.org'];
  const server = await start({ DATA_DIR, ORIGIN });
  const address = await server.address;
  const [code = ''] = codesIn(server.printed());
  expect(server.printed()).toContain('Phones and other computers need https');
  expect(await startPage(`${address}/join`)).toContain('This address is not secure');
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const { error } = (await answer.json()) as { error: string };
  expect([answer.status, error]).toEqual([
    400,
    'This address begins with http://, and Selvedge needs one that begins with https://. Your code has not been used',
  ]);
  server.signal('SIGTERM');
  await server.ended;
  // Nobody has joined: the next start has a code again.
  const later = await start({ DATA_DIR, DEMO: 'off' });
  const [again = ''] = (await later.address, codesIn(later.printed()));
  expect((await typeCode(await later.address, again)).response.status).toBe(303);
});

test('an opening names the one code of a real start, and asks for ADDRESS_HEADER behind a proxy', () => {
  const address = 'https://selvedge.example.org';
  const said = (knowsAddresses: boolean) =>
    opening(
      address,
      { start: 'real', people: one, ...silent },
      { origin: new URL(address), host: 'localhost', knowsAddresses, renewsCoordinatorCode: false },
    );
  expect(codesIn(said(true))).toEqual(['7KQ2-M4ND-X9TB']);
  expect(said(true)).toContain(`Open  ${address}`);
  expect(said(true)).not.toContain('ADDRESS_HEADER');
  expect(said(false)).toContain('ADDRESS_HEADER=x-forwarded-for');
});

test('the opening of a demo says how to be somebody again whose code is used', () => {
  const said = (code: string | undefined) =>
    opening(
      'http://localhost:3000',
      { start: 'demo', people: [...one, { name: 'Sam', role: 'intern', code }], ...silent },
      { origin: undefined, host: 'localhost', knowsAddresses: false, renewsCoordinatorCode: false },
    );
  expect(said('2222-3333-4444')).not.toContain('used');
  expect(said(undefined)).toMatch(/used +Sam[^]+Whose code is used gets a new one[^]+new DATA_DIR/);
});

test.each([
  ['0.0.0.0', undefined, true],
  ['192.0.2.2', undefined, true],
  ['localhost', undefined, false],
  ['127.0.0.1', 'http://selvedge.example.org', true],
  ['0.0.0.0', 'https://selvedge.example.org', false],
])('a real start on %s, publicly %s, says that phones need https: %s', (host, origin, says) => {
  const said = opening(
    'http://localhost:3000',
    { start: 'real', people: one, ...silent },
    {
      origin: origin === undefined ? undefined : new URL(origin),
      host,
      knowsAddresses: true,
      renewsCoordinatorCode: false,
    },
  );
  expect(said.includes('need https')).toBe(says);
});

test('an opening with nobody to let in says where it is, and no more', () => {
  const said = opening(
    'http://localhost:3000',
    { start: 'real', people: [], ...silent },
    { origin: undefined, host: 'localhost', knowsAddresses: false, renewsCoordinatorCode: false },
  );
  expect(said.trim()).toMatch(/^Selvedge is running\.\s+Open {2}http:\/\/localhost:3000$/);
});

test('a code is taken as JSON too: what is none is refused in words, the right one once, and again by its browser alone', async () => {
  const server = await start();
  const address = await server.address;
  const [code = ''] = codesIn(server.printed());
  const send = (body: string, cookie = '', origin = address) =>
    fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json' },
      body,
    });
  for (const body of ['{', '[]', '{"code":1}', `{"code":"${'A'.repeat(101)}"}`])
    expect((await send(body)).status, body).toBe(400);
  expect((await send(`{"code":"${'A'.repeat(2_000)}"}`)).status).toBe(413);
  expect((await send(JSON.stringify({ code }), '', 'https://evil.example')).status).toBe(403);
  const wrong = await send('{"code":"7KQ2-M4ND-X9TB"}');
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain('We do not know this code');

  const page = await fetch(`${address}/join`);
  const browser = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const first = await send(JSON.stringify({ code }), browser);
  expect(first.status).toBe(201);
  expect(await first.text()).toMatch(/^\{"home":"\/(app\?joined|office)"\}$/);
  const session = first.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  // The answer was lost on the way, or its body alone.
  const again = await send(JSON.stringify({ code }), browser);
  expect(again.status).toBe(201);
  expect(again.headers.getSetCookie()[0]?.split(';')[0]).toBe(session);
  expect((await send(JSON.stringify({ code }), `${browser}; ${session}`)).status).toBe(201);
  expect((await send(JSON.stringify({ code }), session)).status).toBe(409);
  const other = await send(JSON.stringify({ code }));
  expect(other.status).toBe(400);
  expect(await other.text()).toContain('This code has been used');
});
