import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aFolder, refusalOf, start } from './starting.ts';

/** A port of 127.0.0.1 that somebody else has. */
async function aTakenPort(): Promise<number> {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => {
    other.close();
  });
  return (other.address() as AddressInfo).port;
}

/** A port of 127.0.0.1 at which whoever is there hangs up at once: one that is only free could be another test's a moment later. */
async function aPortWithoutAnswers(): Promise<number> {
  const mute = createServer((socket) => {
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(mute, 'listening');
  onTestFinished(() => {
    mute.close();
  });
  return (mute.address() as AddressInfo).port;
}

test.each(['abc', '-1', '65536', '3000.5', '0x10', '1e3', ' 3000', ''])(
  'PORT=%j is refused with a sentence, before anything is made',
  async (port) => {
    expect(await refusalOf({ PORT: port })).toEqual({
      code: 1,
      said: `Selvedge did not start. PORT is "${port}". Give a number from 0 to 65535, such as PORT=3000.\n`,
      printed: '',
    });
  },
);

test.each([
  ['selvedge.example.org', 'https://selvedge.example.org'],
  ['https://selvedge.example.org/app', 'without a path'],
  ['ftp://selvedge.example.org', 'ORIGIN is "ftp:'],
])('ORIGIN=%s is refused with a sentence', async (origin, said) => {
  const refusal = await refusalOf({ ORIGIN: origin });
  expect(refusal.code).toBe(1);
  expect(refusal.said).toMatch(/^Selvedge did not start\. ORIGIN is ".+\n$/);
  expect(refusal.said).toContain(said);
});

test('a COORDINATOR_CODE of one’s own choosing is refused with a sentence', async () => {
  expect(await refusalOf({ COORDINATOR_CODE: '1234' })).toEqual({
    code: 1,
    said: 'Selvedge did not start. COORDINATOR_CODE is "1234". Codes cannot be chosen: COORDINATOR_CODE=new makes one.\n',
    printed: '',
  });
});

test('a HOST that this machine does not have is refused with a sentence', async () => {
  // Set aside for documentation (RFC 5737): nobody has it.
  const refusal = await refusalOf({ HOST: '192.0.2.1' });
  expect(refusal.code).toBe(1);
  expect(refusal.said).toBe(
    'Selvedge did not start. HOST is "192.0.2.1", which is not an address of this machine. ' +
      'Leave it out, or use HOST=0.0.0.0 for all of them.\n',
  );
});

test('a BUILD_DIR without a build in it is refused with a sentence', async () => {
  const folder = await aFolder();
  expect(await refusalOf({ BUILD_DIR: folder })).toEqual({
    code: 1,
    said: `Selvedge did not start. There is no build in ${folder}. Give BUILD_DIR a folder that npm run build made, or leave it out.\n`,
    printed: '',
  });
});

test('a DATA_DIR that is a file is refused with a sentence', async () => {
  const file = join(await aFolder(), 'notes.txt');
  await writeFile(file, 'not a folder');
  expect(await refusalOf({ DATA_DIR: file })).toEqual({
    code: 1,
    said: `Selvedge did not start. The data folder ${file} is a file, or lies in one. Give another one (DATA_DIR).\n`,
    printed: '',
  });
});

test('a port that is in use is named, with another to try', async () => {
  const port = await aTakenPort();
  const folder = await aFolder();
  expect(await refusalOf({ PORT: String(port), DATA_DIR: folder })).toEqual({
    code: 1,
    said:
      `Selvedge did not start. Something else already uses port ${port}. ` +
      `Stop it, or choose another port: PORT=${port + 1} npm start.\n`,
    printed: '',
  });
  // It kept nothing locked.
  const again = await start({ DATA_DIR: folder });
  expect(await again.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('a data folder that another process has is named, and that one goes on', async () => {
  const folder = await aFolder();
  const first = await start({ DATA_DIR: folder });
  const address = await first.address;
  expect(await refusalOf({ DATA_DIR: folder })).toEqual({
    code: 1,
    said:
      `Selvedge did not start. The data folder ${folder} is already in use by another Selvedge server. ` +
      'Stop that one first, or start this one with another folder (DATA_DIR).\n',
    printed: '',
  });
  expect((await fetch(address)).status).toBe(200);
});

test('a CouchDB that does not answer is said without its password', async () => {
  const port = await aPortWithoutAnswers();
  const refusal = await refusalOf({ COUCHDB_URL: `http://gate:hunter22@127.0.0.1:${port}` });
  expect(refusal.code).toBe(1);
  expect(refusal.said).toMatch(
    /^Selvedge did not start\. The CouchDB at COUCHDB_URL does not answer\./,
  );
  expect(refusal.said + refusal.printed).not.toContain('hunter22');
});

test.each([
  { COUCHDB_URL: '127.0.0.1:5984' },
  { COUCHDB_URL: 'http://127.0.0.1:5984', COUCHDB_JWT_SECRET: 'short' },
  { COUCHDB_URL: 'http://127.0.0.1:5984', COUCHDB_PREFIX: 'Selvedge ' },
])('%j is refused with a sentence', async (env) => {
  const refusal = await refusalOf(env);
  expect(refusal.code).toBe(1);
  expect(refusal.said).toMatch(/^Selvedge did not start\. Check COUCHDB_URL .+\n$/);
});

test('letters without a sender are refused with a sentence, and the password of the mail server stays out of it', async () => {
  const refusal = await refusalOf({ SMTP_URL: 'smtps://me:hunter22@mail.example.org' });
  expect(refusal.code).toBe(1);
  expect(refusal.said).toMatch(/^Selvedge did not start\. MAIL_FROM is missing .+\n$/);
  expect(refusal.said + refusal.printed).not.toContain('hunter22');
});
