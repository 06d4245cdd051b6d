import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats, formatted, withQuestions, type Selected } from './formatting.ts';

/** A text in which `[` and `]` stand round what is selected; `|` where nothing is. */
function selected(marked: string): Selected {
  const from = marked.search(/[[|]/);
  const text = marked.replaceAll(/[[\]|]/g, '');
  const to = marked.includes('|') ? from : marked.indexOf(']') - 1;
  return { text, from, to };
}
function marked({ text, from, to }: Selected): string {
  return from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
}

test.each([
  ['what I [saw] today', 'strong', 'what I **[saw]** today'],
  ['what I **[saw]** today', 'strong', 'what I [saw] today'],
  ['what I[ saw ]today', 'strong', 'what I **[saw]** today'],
  ['what I |', 'strong', 'what I **|**'],
  ['one\ntw|o\nthree', 'heading', 'one\n## tw|o\nthree'],
  ['one\n## tw|o\nthree', 'heading', 'one\ntw|o\nthree'],
  ['[one\ntwo]\nthree', 'list', '[- one\n- two]\nthree'],
  ['[- one\n- two]', 'list', '[one\ntwo]'],
  ['[- one\n2. two]', 'quote', '[> one\n> two]'],
  ['|', 'list', '- |'],
  ['- |', 'list', '|'],
] as const)('%j as %s becomes %j', (before, format, after) => {
  expect(marked(formatted(selected(before), format))).toBe(after);
});

test('whatever is selected, the selection stays within the text and no word is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n') });
  const two = fc.tuple(fc.nat(), fc.nat());
  fc.assert(
    fc.property(text, two, fc.constantFrom(...formats), (written, [a, b], format) => {
      const [from = 0, to = 0] = [a % (written.length + 1), b % (written.length + 1)].sort(
        (x, y) => x - y,
      );
      const after = formatted({ text: written, from, to }, format);
      expect(after.from).toBeLessThanOrEqual(after.to);
      expect(after.from).toBeGreaterThanOrEqual(0);
      expect(after.to).toBeLessThanOrEqual(after.text.length);
      const letters = (one: string) => one.replaceAll(/[^ab]/g, '');
      expect(letters(after.text)).toBe(letters(written));
    }),
  );
});

test('questions come as headings after what is written, and typing goes on under the first', () => {
  expect(marked(withQuestions('', ['What?', 'So what?']))).toBe('## What?\n|\n\n## So what?\n');
  expect(marked(withQuestions('Before. \n', ['What?']))).toBe('Before.\n\n## What?\n|');
});
