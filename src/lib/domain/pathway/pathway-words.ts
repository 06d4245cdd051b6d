import type { Framework } from '../framework/framework.ts';
import { kindWords, minutesInWords, type ToolkitEntry } from '../toolkit/toolkit-entry.ts';
import type { PlacedStep, Step } from './pathway.ts';

/** "Observe, 30 minutes": under a step's title. */
export function entryLine({ kind, minutes }: Pick<ToolkitEntry, 'kind' | 'minutes'>): string {
  return `${kindWords[kind]}, ${minutesInWords(minutes)}`;
}

/** Why a step is there, in one or two sentences; nothing where its owner chose it. */
export function reasonLine(framework: Framework, { reason }: Pick<Step, 'reason'>): string {
  if (reason === undefined) return 'You chose it.';
  const competency = framework.competencies.find(({ id }) => id === reason.competency);
  if (competency === undefined) return '';
  const works = reason.isMain
    ? `It works on ${competency.inSentence}.`
    : `It works on ${competency.inSentence} too.`;
  if (reason.givesChance) return `${works} You have not had the chance yet: this is one.`;
  const level = framework.levels.find(({ id }) => id === reason.fromLevel);
  return level === undefined ? works : `${works} It goes on from where you are: ${level.name}.`;
}

/** How many hours the steps of a pathway take together, as far as their entries are known. */
export function minutesOf(
  steps: readonly Pick<PlacedStep, 'id'>[],
  find: (id: string) => ToolkitEntry | undefined,
): number {
  return steps.reduce((sum, { id }) => sum + (find(id)?.minutes ?? 0), 0);
}

/** The title of the journal's entry that comes of a step, and the questions for its three closing lines. */
export function closingOf(entry: Pick<ToolkitEntry, 'title' | 'saw' | 'try'>): {
  title: string;
  text: string;
} {
  const parts = [
    ['What I saw', entry.saw],
    ['What I’ll try', entry.try],
    ['By when', ''],
  ] as const;
  return {
    title: entry.title,
    text: parts
      .map(([heading, question]) => `## ${heading}\n${question === '' ? '' : `> ${question}\n`}\n`)
      .join('\n'),
  };
}
