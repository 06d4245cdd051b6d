/** One token of JSON at the place where the last one ended. */
const token =
  /[ \t\n\r]*(?:([{}[\]:,])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

/** The token of a text of JSON at a place, blanks before it passed over, and where it ends; undefined for none. */
export function tokenAt(text: string, at: number): { text: string; end: number } | undefined {
  token.lastIndex = at;
  const match = token.exec(text);
  return match === null ? undefined : { text: match[0].trimStart(), end: token.lastIndex };
}

/** Blanks from where the last token ended. */
const space = /[ \t\n\r]*/y;

type Awaited = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end' | 'nothing';

/** What may come after a token, and undefined where the token itself may not stand. */
function after(found: string, awaited: Awaited, open: string[]): Awaited | undefined {
  const ended = () => (open.length > 0 ? 'comma or end' : 'nothing');
  const wantsValue = awaited === 'value' || awaited === 'value or ]';
  const wantsKey = awaited === 'key' || awaited === 'key or }';
  switch (found) {
    case '{':
    case '[':
      if (!wantsValue) return undefined;
      open.push(found);
      return found === '{' ? 'key or }' : 'value or ]';
    case '}':
    case ']': {
      const may = awaited === 'comma or end' || awaited.endsWith(` ${found}`);
      return may && open.pop() === (found === '}' ? '{' : '[') ? ended() : undefined;
    }
    case ':':
      return awaited === 'colon' ? 'value' : undefined;
    case ',':
      if (awaited !== 'comma or end') return undefined;
      return open.at(-1) === '{' ? 'key' : 'value';
    default:
      if (found.startsWith('"') && wantsKey) return 'colon';
      return wantsValue ? ended() : undefined;
  }
}

/** How much of a text is well-formed JSON. Browsers differ in whether their own message says so. */
function faultAt(text: string): number {
  const open: string[] = [];
  let awaited: Awaited = 'value';
  for (let at = 0; ;) {
    const found = tokenAt(text, at);
    const next: Awaited | undefined =
      found === undefined ? undefined : after(found.text, awaited, open);
    if (found === undefined || next === undefined) {
      space.lastIndex = at;
      return at + (space.exec(text)?.[0].length ?? 0);
    }
    awaited = next;
    at = found.end;
  }
}

/**
 * How deep a text is nested, at most, as far as brackets tell: it need not be JSON, and is looked at in a fraction of the
 * time of reading it.
 */
export function nesting(text: string): number {
  let [depth, most, isText] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isText) {
      if (letter === '\\') at += 1;
      else if (letter === '"') isText = false;
    } else if (letter === '"') isText = true;
    else if (letter === '{' || letter === '[') most = Math.max(most, (depth += 1));
    else if (letter === '}' || letter === ']') depth -= 1;
  }
  return most;
}

/** The line and column, both from 1, of the first place at which a text stops being JSON. */
export function jsonFault(text: string): { line: number; column: number; atEnd: boolean } {
  const at = faultAt(text);
  const before = text.slice(0, at).split('\n');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    atEnd: at >= text.trimEnd().length,
  };
}
