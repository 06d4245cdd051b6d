import { decodeJwt, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { Credentials, gatewayRole } from './credentials.ts';

const url = 'http://boss:p%40ss@couch.example:5984';
const jwtSecret = 'a secret of at least thirty-two bytes';

test('without a secret everything goes as the user of the url', async () => {
  const credentials = new Credentials({ url });
  const basic = `Basic ${Buffer.from('boss:p@ss').toString('base64')}`;
  expect(await credentials.headerFor('admin')).toBe(basic);
  expect(await credentials.headerFor('member')).toBe(basic);
});

test('with a secret data is read and written by a short token, never as an administrator', async () => {
  const credentials = new Credentials({ url, jwtSecret });
  expect(await credentials.headerFor('admin')).toMatch(/^Basic /);
  const header = (await credentials.headerFor('member')) ?? '';
  const token = header.replace(/^Bearer /, '');
  const { payload } = await jwtVerify(token, new TextEncoder().encode(jwtSecret), {
    algorithms: ['HS256'],
    subject: gatewayRole,
  });
  expect(payload['_couchdb.roles']).toEqual([gatewayRole]);
  const { exp = 0, iat = 0 } = decodeJwt(token);
  expect(exp - iat).toBe(60);
});

test('without a user in the url nothing is claimed', async () => {
  expect(
    await new Credentials({ url: 'http://localhost:5984' }).headerFor('admin'),
  ).toBeUndefined();
});
