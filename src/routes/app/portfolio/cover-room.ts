/** What is on a cover: how long its name is, what it says, and how much is listed. */
interface OnCover {
  name: string;
  about: string;
  parts: number;
}

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
    parts * lines.part.height;
  return height <= room;
}

function linesOf(text: string, letters: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}
