import { expect, test } from 'vitest';
import { isPushService } from './push-service.ts';

test.each([
  'https://fcm.googleapis.com/fcm/send/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://eu.push.services.mozilla.com/wpush/v2/abc',
  'https://web.push.apple.com/abc',
  'https://db5p.notify.windows.com/w/?token=abc',
])('%s is one', (address) => {
  expect(isPushService(address, [])).toBe(true);
});

test.each([
  'http://fcm.googleapis.com/fcm/send/abc',
  'https://fcm.googleapis.com:8443/fcm/send/abc',
  'https://user:pass@fcm.googleapis.com/abc',
  'https://fcm.googleapis.com@127.0.0.1/abc',
  'https://fcm.googleapis.com.evil.example/abc',
  'https://evilpush.apple.com.example/abc',
  'https://notify.windows.com.example/abc',
  'https://127.0.0.1/abc',
  'https://169.254.169.254/latest/meta-data',
  'http://[::1]:5984/_all_dbs',
  'https://localhost/abc',
  'file:///etc/passwd',
  'fcm.googleapis.com',
  '',
])('%s is none', (address) => {
  expect(isPushService(address, [])).toBe(false);
});

test('an origin that was allowed is one, at that port and no other', () => {
  const others = ['http://127.0.0.1:4010', 'https://push.example'];
  expect(isPushService('http://127.0.0.1:4010/one', others)).toBe(true);
  expect(isPushService('http://127.0.0.1:4011/one', others)).toBe(false);
  expect(isPushService('https://push.example/any', others)).toBe(true);
});
