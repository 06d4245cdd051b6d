/** What is on a cover: how long its name is, what it says, and how much is listed. */
interface OnCover {
  name: string;
  about: string;
  parts: number;
}

/** So many parts are listed in one column; more are in two. */
const mostInColumn = 12;

/** So many letters of one word stand in a line of a name as large as names are; a longer word has it set smaller. */
const longestInName = 14;

/** An A4 page below what stands above, and above its edge, in millimetres. */
const room = 150;
/** How high a line is there, in millimetres, and how many letters fit into it. */
const lines = {
  name: { height: 17, letters: 14 },
  about: { height: 7, letters: 56 },
  part: { height: 6.6 },
} as const;

/** Whether the opening words of a portfolio fit on its cover, with its name and the list of what is in it. */
export function fitsOnCover({ name, about, parts }: OnCover): boolean {
  const height =
    linesOf(name, lines.name.letters) * lines.name.height +
    linesOf(about, lines.about.letters) * lines.about.height +
    (isInColumns(parts) ? Math.ceil(parts / 2) : parts) * lines.part.height;
  return height <= room;
}

/** Whether the list of what is in a portfolio is set in two columns. */
export function isInColumns(parts: number): boolean {
  return parts > mostInColumn;
}

/** Whether a name is set smaller, so that no word of it is broken. */
export function isLongName(name: string): boolean {
  return name.split(/[\s-]+/).some((word) => word.length > longestInName);
}

function linesOf(text: string, letters: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}
