import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that nothing is misread from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codePattern = new RegExp(`^[${alphabet}]{12}$`);

/** 12 characters of 5 bits: 60 bits, far beyond guessing at 50 failures an hour. */
const length = 12;

/** A code as it is handed over: `XXXX-XXXX-XXXX`. It is a secret, and only its hash is stored. */
export type Code = string;

export function newCode(): Code {
  // 256 is a multiple of 32: each character is equally likely.
  const characters = Array.from(randomBytes(length), (byte) => alphabet.charAt(byte % 32));
  return grouped(characters.join(''));
}

/**
 * What somebody typed, as the code it means: small letters, spaces, hyphens and look-alikes are forgiven.
 * Undefined where it cannot be a code.
 */
export function readCode(typed: string): Code | undefined {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return codePattern.test(characters) ? grouped(characters) : undefined;
}

/** The secret of a browser in which a code is typed: 256 bits. Whoever has it and the code may hear the answer again. */
export type BrowserSecret = string;

export function newBrowserSecret(): BrowserSecret {
  return randomBytes(32).toString('base64url');
}

/** What is stored of it. */
export function browserHash(secret: BrowserSecret): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** What is stored of a code. With 60 random bits and a month to live, a plain SHA-256 is not worth searching. */
export function codeHash(code: Code): string {
  return createHash('sha256').update(code.replaceAll('-', '')).digest('hex');
}

function grouped(characters: string): Code {
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}
