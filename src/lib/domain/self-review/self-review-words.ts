import type { Framework, Mark } from '../framework/framework.ts';
import { levelIndex } from '../framework/framework.ts';
import type { CompetencyCopy, SelfReviewCopy } from './self-review-copy.ts';
import type { SortValue } from './self-review.ts';

/** The four answers of the quick sort, as they stand on the buttons. */
export const sortWords: Readonly<Record<SortValue, string>> = {
  strong: 'Strong',
  fine: 'Fine',
  'to-work-on': 'To work on',
  'not-had-the-chance': 'Not had the chance yet',
};

/** Up to so many things one looks at all of them closely; of more, at four or five. */
export const fewThings = 5;

/** How many of so many things one looks at closely, in words. */
export function toChoose(total: number): string {
  if (total === 1) return 'it';
  return total > fewThings ? 'four or five' : 'each of them';
}

/** "20 things from “Leading a team”". */
export function thingsFrom({
  title,
  competencies: { length },
}: Pick<Framework, 'title' | 'competencies'>): string {
  return `${length} ${length === 1 ? 'thing' : 'things'} from “${title}”`;
}

/** About how long it takes to sort so many things: seven a minute, our own estimate. */
export function minutesToSort(total: number): string {
  const minutes = Math.max(1, Math.round(total / 7));
  const words = ['a minute', 'two minutes', 'three minutes', 'four minutes', 'five minutes'];
  return words[minutes - 1] ?? `${minutes} minutes`;
}

/** A level's name; never its number. */
export function levelName(framework: Framework, level: string | undefined): string | undefined {
  return framework.levels.find(({ id }) => id === level)?.name;
}

/** How a level stands to the two lines of a role. A line is a suggestion, and is told as one. */
export type LevelStanding = 'under-start' | 'at-start' | 'at-role' | 'over-role';

/** Where a level stands between the two lines; undefined where there is no level or no line. */
export function levelStanding(
  framework: Framework,
  level: string | undefined,
  mark: Mark | undefined,
): LevelStanding | undefined {
  if (level === undefined || mark === undefined) return undefined;
  const [me, start, role] = [level, mark.start, mark.role].map((id) => levelIndex(framework, id));
  if (me === undefined || start === undefined || role === undefined || me < 0) return undefined;
  if (me > role) return 'over-role';
  if (me === role) return 'at-role';
  return me >= start ? 'at-start' : 'under-start';
}

/** The line under a competency's name. */
export function competencyLine(
  framework: Framework,
  said: CompetencyCopy | undefined,
  mark: Mark | undefined,
): string {
  if (said === undefined) return 'Nothing said yet';
  const level = levelName(framework, said.level);
  if (level === undefined)
    return said.noChance
      ? sortWords['not-had-the-chance']
      : said.sorted === undefined
        ? 'Some words, no level yet'
        : sortWords[said.sorted];
  const standing = {
    'under-start': 'under what the course starts from',
    'at-start': 'enough to start the course',
    'at-role': 'what the role asks',
    'over-role': 'more than the role asks',
  };
  const place = levelStanding(framework, said.level, mark);
  const line = place === undefined ? level : `${level}: ${standing[place]}`;
  return said.noChance ? `${line}. Not had the chance yet here` : line;
}

/** The two sentences at the top of a review, by its quick sort: a closer look may have come to something else. */
export function reviewHeadline(
  framework: Framework,
  copy: SelfReviewCopy,
): { well: string; work: string } {
  const named = (wanted: (said: CompetencyCopy) => boolean) =>
    framework.competencies
      .filter(({ id }) => {
        const said = copy.competencies[id];
        return said !== undefined && wanted(said);
      })
      .map(({ name }) => name);
  const strong = named(({ sorted }) => sorted === 'strong');
  const work = named(({ sorted, noChance }) => sorted === 'to-work-on' && !noChance);
  return {
    well:
      strong.length === 0
        ? 'Nothing is called strong yet.'
        : `Sorted as strong: ${listed(strong)}.`,
    work: work.length === 0 ? '' : `Sorted as to work on: ${listed(work)}.`,
  };
}

/** "Vision, Money and Risk"; from the sixth on, how many more there are. */
function listed(names: readonly string[]): string {
  const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} more`] : names;
  return new Intl.ListFormat('en-GB').format(shown);
}

/**
 * The competencies to look at closely, five at the most: those to work on first, then those without a chance, then the
 * rest of what was sorted lowest. The person may take any other.
 */
export function toLookAtClosely(framework: Framework, copy: SelfReviewCopy): string[] {
  const order = ['to-work-on', 'not-had-the-chance', 'fine', 'strong'] as const;
  return order
    .flatMap((value) =>
      framework.competencies.filter(({ id }) => copy.competencies[id]?.sorted === value),
    )
    .map(({ id }) => id)
    .slice(0, 5);
}
