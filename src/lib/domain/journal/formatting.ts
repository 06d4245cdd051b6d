/** What a person can make of words in an entry; stored as Markdown. */
export const formats = ['heading', 'list', 'strong', 'quote'] as const;
export type Format = (typeof formats)[number];

/** A text with what is selected in it, as a box has it: two offsets, equal where nothing is. */
export interface Selected {
  text: string;
  from: number;
  to: number;
}

/** What stands before a line of each kind. */
const lineMarks = { heading: '## ', list: '- ', quote: '> ' } as const;

/** A line's mark of any kind, numbers of a list included. */
const anyLineMark = /^(?:#{1,6} |> |[-*] |\d+\. )/;

/**
 * Makes what is selected strong, or its lines a heading, a list or a quotation; where they are so already, takes it
 * away. Where nothing is selected it is about the line in which one types, or about the words to come.
 */
export function formatted(selected: Selected, format: Format): Selected {
  return format === 'strong' ? strong(selected) : lines(selected, lineMarks[format]);
}

function strong({ text, from, to }: Selected): Selected {
  const [before, inside, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  if (before.endsWith('**') && after.startsWith('**'))
    return {
      text: before.slice(0, -2) + inside + after.slice(2),
      from: from - 2,
      to: to - 2,
    };
  // Blank space at the edges would leave the stars as they are.
  const [lead = ''] = /^\s*/.exec(inside) ?? [];
  const core = inside.trim();
  const trail = core === '' ? '' : inside.slice(lead.length + core.length);
  return {
    text: `${before}${lead}**${core}**${trail}${after}`,
    from: from + lead.length + 2,
    to: from + lead.length + 2 + core.length,
  };
}

function lines({ text, from, to }: Selected, mark: string): Selected {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const end = next === -1 ? text.length : next;
  const touched = text.slice(start, end).split('\n');
  const areSo = touched.every((line) => line.startsWith(mark));
  const changed = touched
    .map((line) => (areSo ? line.slice(mark.length) : mark + line.replace(anyLineMark, '')))
    .join('\n');
  const grown = changed.length - (end - start);
  return {
    text: text.slice(0, start) + changed + text.slice(end),
    from: from === to ? Math.max(start, to + grown) : start,
    to: Math.max(start, to + grown),
  };
}

/** A text with questions to answer, as headings, at its end; typing goes on under the first of them. */
export function withQuestions(text: string, questions: readonly string[]): Selected {
  const before = text.trim() === '' ? '' : `${text.trimEnd()}\n\n`;
  const [first = '', ...others] = questions.map((question) => `## ${question}\n`);
  const at = before.length + first.length;
  return { text: [before + first, ...others].join('\n\n'), from: at, to: at };
}
