import { tokenAt } from './json-fault.ts';

/** A name that stands twice in one object of a file, and the line of the second, from 1. */
export interface RepeatedField {
  name: string;
  line: number;
}

/**
 * The names that stand more than once in one object of a text of JSON: whoever reads it keeps the last and drops the
 * rest unsaid (RFC 8259, section 4). The text has to be JSON.
 */
export function repeatedFields(json: string): RepeatedField[] {
  const found: RepeatedField[] = [];
  /** The names of each object that is open; undefined for a list. */
  const open: (Set<string> | undefined)[] = [];
  let [line, counted] = [1, 0];
  let isKey = false;
  for (let token = tokenAt(json, 0); token !== undefined; token = tokenAt(json, token.end)) {
    const { text, end } = token;
    const names = open.at(-1);
    if (text === '{' || text === '[') open.push(text === '{' ? new Set() : undefined);
    else if (text === '}' || text === ']') open.pop();
    else if (isKey && names !== undefined && text.startsWith('"')) {
      const name = JSON.parse(text) as string;
      for (; counted < end; counted += 1) if (json[counted] === '\n') line += 1;
      if (names.has(name)) found.push({ name, line });
      names.add(name);
    }
    isKey = (text === '{' || text === ',') && open.at(-1) !== undefined;
  }
  return found;
}
