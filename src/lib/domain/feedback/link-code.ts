/** Crockford's base 32: no I, L, O or U, so that nothing is misread from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytesOfALink = 16;
const lengthOfALink = 26;
const linkPattern = new RegExp(`^[0-7][${alphabet}]{${lengthOfALink - 1}}$`);

/** The secret of a link: 128 bits as 26 characters, without spaces. Only its hash is ever stored. */
export type LinkSecret = string;

/** Writes 16 random bytes. (The first character holds three bits, the others five.) */
export function linkSecretOf(bytes: Uint8Array): LinkSecret {
  if (bytes.length !== bytesOfALink) throw new RangeError('a link is 16 bytes');
  let left = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = '';
  for (let at = 0; at < lengthOfALink; at += 1) {
    text = alphabet.charAt(Number(left & 31n)) + text;
    left >>= 5n;
  }
  return text;
}

/**
 * What stands in an address or was typed from paper, as the secret it means: small letters, spaces, hyphens and
 * look-alikes are forgiven. Undefined where it cannot be one.
 */
export function readLinkSecret(typed: string): LinkSecret | undefined {
  const characters = typed
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.#]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return linkPattern.test(characters) ? characters : undefined;
}

/** In groups of four, to be typed from paper. */
export function linkOnPaper(secret: LinkSecret): string {
  return secret.replace(/(.{4})(?=.)/g, '$1-');
}
