import { ukTime } from '#lib/domain/uk-dates.ts';
import type { Joined } from './joining.ts';

/** What to do about a code that did not work. */
export function refusalSentence(refused: Exclude<Joined, { ok: true }>, typed: string): string {
  switch (refused.reason) {
    case 'not-a-code':
      return typed.trim() === ''
        ? 'Type the code from your slip'
        : 'Check the code: it has 12 letters and numbers, like 7KQ2-M4ND-X9TB';
    case 'unknown':
      return 'We do not know this code. Check it against your slip, one group of four at a time';
    case 'used':
      return 'This code has been used, and works only once. Ask your coordinator for a new one';
    case 'expired':
      return 'This code has run out. Ask for a new one';
    case 'device-code-used':
      return `This code has been used, and works only once. ${anotherDeviceCode}`;
    case 'device-code-expired':
      return `This code lived for ten minutes, and has run out. ${anotherDeviceCode}`;
    case 'device-code-replaced':
      return 'Your other device shows a newer code. Use that one';
    case 'withdrawn':
      return 'Your coordinator has taken this code back. Ask them for a new one';
    case 'replaced':
      return 'There is a newer code for you. Use that one, or ask your coordinator for another';
    case 'too-many-failures':
      return `Too many codes from here did not work. Try again after ${ukTime(refused.retryAt)}`;
  }
}

const anotherDeviceCode =
  'You can make a new one on your other device: under Me, choose “Add another device”';
