import type { Archive } from './archive.ts';
import {
  entryChoice,
  isChosen,
  letterChoice,
  type PortfolioExtra,
  type PortfolioPart,
  type PortfolioSection,
} from './portfolio.ts';
import { entriesIn } from './said.ts';
import { evidenceToChoose, lettersToChoose } from './to-choose.ts';

/** What each choice is called, and what it means, on the screen. */
export const choiceWords: Readonly<
  Record<PortfolioSection | PortfolioExtra, { label: string; about: string }>
> = {
  looks: { label: 'Where I am now', about: 'In words, and a line for each area. No figures' },
  levels: { label: 'What I can do', about: 'The levels by name, of each look' },
  focus: { label: 'The focus', about: 'What it was, and what you and your coach said about it' },
  targets: { label: 'Targets', about: 'And what became of them' },
  pathway: { label: 'Your pathway', about: 'The steps that you have done' },
  internship: { label: 'Your internship', about: 'Where and when, and that you were there' },
  project: { label: 'The study project', about: 'The question, what you did, and what you found' },
  figures: { label: 'The marks as figures', about: 'Beside the words about where you are now' },
  lookedBack: { label: 'What I did', about: 'What you wrote before you looked again' },
  views: { label: 'How your coach sees your levels', about: 'With their name and the day' },
};

/** How much of what is chosen one by one goes in. `now` in ms. */
export function contentsOf(archive: Archive, portfolio: PortfolioPart, now: number): string[] {
  const counted = (keys: readonly string[], one: string, many: string) => {
    const chosen = keys.filter((key) => isChosen(portfolio, key)).length;
    return keys.length === 0
      ? []
      : [`${chosen} of ${keys.length} ${keys.length === 1 ? one : many}`];
  };
  return [
    ...counted(
      entriesIn(archive, now).map(({ entry }) => entryChoice(entry)),
      'journal entry',
      'journal entries',
    ),
    ...counted(
      evidenceToChoose(archive, now).map(({ key }) => key),
      'piece of evidence',
      'pieces of evidence',
    ),
    ...counted(
      lettersToChoose(archive).map(({ key }) => letterChoice(key)),
      'letter from others',
      'letters from others',
    ),
  ];
}
