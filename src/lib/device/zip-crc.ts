/** Signatures of a zip's end of central directory, and of one entry in that (APPNOTE.TXT 6.3.10, 4.3.16 and 4.3.12). */
const [endSignature, entrySignature] = [0x06054b50, 0x02014b50];
/** The shortest end of central directory, and the shortest entry, in bytes. */
const [endLength, entryLength] = [22, 46];

/** The CRC-32 that the list of a zip has of a file; undefined where it is not in it. */
export function listedCrc(bytes: Uint8Array, file: string): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - endLength;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < 0) return undefined;
  let at = view.getUint32(end + 16, true);
  while (at + entryLength <= end && view.getUint32(at, true) === entrySignature) {
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + entryLength, at + entryLength + nameLength);
    if (new TextDecoder().decode(name) === file) return view.getUint32(at + 16, true);
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The CRC-32 of bytes, as a zip has it (ISO 3309, reflected polynomial 0xEDB88320). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
