import { tokenAt } from './json-fault.ts';

/** What whoever reads a text of JSON would lose of it unsaid, and its line, from 1. */
export type JsonLoss =
  /** A number, as it stands there, that would come out as another. */
  | { kind: 'number'; text: string; line: number }
  /** A name that stands a second time in one object: only one of the two is kept. */
  | { kind: 'field'; name: string; line: number };

/**
 * Everything that reading would lose: programs read numbers of some 17 digits and below 1.8e308 (RFC 8259, section 6),
 * and of two fields of one name the last (section 4). The text has to be JSON.
 */
export function jsonLosses(json: string): JsonLoss[] {
  const found: JsonLoss[] = [];
  /** The names of each object that is open; undefined for a list. */
  const open: (Set<string> | undefined)[] = [];
  let [line, counted] = [1, 0];
  const lineAt = (end: number) => {
    for (; counted < end; counted += 1) if (json[counted] === '\n') line += 1;
    return line;
  };
  let [isKey, read] = [false, 0];
  for (let token = tokenAt(json, 0); token !== undefined; token = tokenAt(json, token.end)) {
    const { text, end } = token;
    read = end;
    const names = open.at(-1);
    if (text === '{' || text === '[') open.push(text === '{' ? new Set() : undefined);
    else if (text === '}' || text === ']') open.pop();
    else if (isKey && names !== undefined && text.startsWith('"')) {
      const name = JSON.parse(text) as string;
      if (names.has(name)) found.push({ kind: 'field', name, line: lineAt(end) });
      names.add(name);
    } else if (isInexact(text)) found.push({ kind: 'number', text, line: lineAt(end) });
    isKey = (text === '{' || text === ',') && open.at(-1) !== undefined;
  }
  if (json.slice(read).trim() !== '') throw new SyntaxError('not JSON');
  return found;
}

function isInexact(token: string): boolean {
  const written = decimal(token);
  return written !== undefined && written !== decimal(String(Number(token)));
}

/** A number of JSON without what can be written otherwise: "-1.50e2" as "-15e1"; undefined for what is none. */
function decimal(text: string): string | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  if (digits === '') return '0';
  const short = digits.replace(/0+$/, '');
  const power = Number(exponent) - fraction.length + digits.length - short.length;
  return `${sign}${short}e${power}`;
}
