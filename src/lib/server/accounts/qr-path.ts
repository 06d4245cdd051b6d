import { encode } from 'uqr';

/** A QR code as one path of an SVG that is `size` units wide and high, its quiet border included. */
export interface QrPath {
  size: number;
  path: string;
}

/** Level M stands a crease in the paper; four modules of white around it are part of the standard. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: dark.join('') };
}
