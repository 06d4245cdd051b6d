/** Wide enough for "Partnership" in 13 px, and narrow enough to leave a drawing its room on a phone. */
const widest = 11;

/** A framework from elsewhere may have whole sentences for names. */
const mostLines = 3;

/** A name round a drawing, on lines so short that the drawing keeps its room. What does not fit ends in "…". */
export function labelLines(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= widest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > widest + 3 ? `${word.slice(0, widest)}…` : word);
  }
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1] ?? ''}…`];
}
