import type { CsvCell } from '#lib/domain/csv.ts';
import type { Annex, AreaFigures } from '#lib/domain/measuring/annex/annex.ts';
import type { GroupChange } from '#lib/domain/measuring/annex/group-change.ts';
import {
  bothModes,
  noChangeWords,
  noReliabilityWords,
  roughCountWords,
  shareWords,
  troubleWords,
} from './words.ts';

const header = [
  'Statements',
  'Version',
  'About',
  'Area',
  'Statement',
  'Figure',
  'Value',
  '95 % from',
  '95 % to',
  'People',
  'In words',
  'As of',
];

/** One figure. What it has none of is left empty. */
interface Row {
  about: string;
  area?: string;
  statement?: string;
  figure: string;
  value?: number | undefined;
  lower?: number;
  upper?: number;
  people?: number;
  words?: string | undefined;
}

/**
 * Everything on the page, and every statement beside, one figure a row under a header. `day` (ISO 8601) stands in each:
 * a file is copied and renamed.
 */
export function csvRows(annexes: readonly Annex[], day: string): CsvCell[][] {
  return [
    header,
    ...annexes.flatMap((annex) =>
      rowsOf(annex).map((row) => [
        annex.title,
        annex.version,
        row.about,
        row.area,
        row.statement,
        row.figure,
        row.value,
        row.lower,
        row.upper,
        row.people,
        row.words,
        day,
      ]),
    ),
  ];
}

function rowsOf({ coverage, figures }: Annex): Row[] {
  const about = 'Who is missing';
  return [
    { about, figure: 'Interns in the programme', value: coverage.interns },
    { about, figure: 'Joined', value: coverage.joined },
    { about, figure: 'Sent a copy of their answers', words: roughCountWords(coverage.firstLook) },
    { about, figure: 'Sent a second look too', words: roughCountWords(coverage.secondLook) },
    ...(figures.state === 'waiting'
      ? [{ about: 'All figures', figure: 'None yet', words: 'Waiting for 30 people' }]
      : figures.areas.flatMap((area) => [
          ...areaRows(area, figures),
          ...statementRows(area, figures.people),
        ])),
  ];
}

function areaRows(
  { name, reliability, missing, change }: AreaFigures,
  { people, modes }: { people: number; modes: 'same' | 'differ' },
): Row[] {
  const mixed = modes === 'differ' ? { words: bothModes } : {};
  const sure = { about: 'How sure the marks are', area: name };
  const changed = { about: 'Change from the first look to the latest', area: name };
  const left = { about: 'Missing answers', area: name, people };
  return [
    ...(reliability.state === 'measured'
      ? [
          {
            ...sure,
            figure: 'Reliability (alpha)',
            value: reliability.alpha,
            lower: reliability.lower,
            upper: reliability.upper,
            people: reliability.people,
            ...mixed,
          },
          {
            ...sure,
            figure: 'Standard error of a mark',
            value: reliability.sem,
            people: reliability.people,
          },
        ]
      : [{ ...sure, figure: 'Reliability (alpha)', words: noReliabilityWords(reliability) }]),
    ...(change.state === 'measured'
      ? [
          {
            ...changed,
            figure: 'Mean change',
            value: change.difference,
            lower: change.lower,
            upper: change.upper,
            people: change.pairs,
            ...wordsOf(change),
          },
          {
            ...changed,
            figure: 'Mean change in standard deviations of the changes',
            value: change.standardised,
            people: change.pairs,
          },
        ]
      : [{ ...changed, figure: 'Mean change', words: noChangeWords(change) }]),
    { ...left, figure: 'Didn’t come up, per cent of answers', value: missing.didNotComeUp },
    { ...left, figure: 'Not answered, per cent of answers', value: missing.notAnswered },
    { ...left, figure: 'People without a mark', words: shareWords[missing.withoutMark] },
  ];
}

/** What has to be known of a group's change beside its figures. */
function wordsOf({
  modes,
  versions,
}: Extract<GroupChange, { state: 'measured' }>): Pick<Row, 'words'> {
  const words = [
    ...(modes === 'differ' ? ['Some gave one look alone and the other with a facilitator'] : []),
    ...(versions === 'differ' ? ['Some first looks were answered to an earlier version'] : []),
  ];
  return words.length === 0 ? {} : { words: words.join('. ') };
}

function statementRows({ name, statements, reliability }: AreaFigures, people: number): Row[] {
  return statements.flatMap((statement): Row[] => {
    const of = { area: name, statement: statement.text };
    const all = reliability.state === 'waiting' ? {} : { people: reliability.people };
    return [
      {
        ...of,
        ...all,
        about: 'How statements work',
        figure: 'Correlation with the rest of its area',
        value: statement.itemRest,
      },
      ...statement.troubles.map((trouble) => ({
        ...of,
        about: 'How statements work',
        figure: 'Works badly',
        words: troubleWords(trouble, statement).says,
      })),
      {
        ...of,
        about: 'Missing answers',
        figure: 'People for whom it didn’t come up',
        people,
        words: shareWords[statement.didNotComeUp],
      },
      {
        ...of,
        about: 'Missing answers',
        figure: 'People who did not answer',
        people,
        words: shareWords[statement.notAnswered],
      },
    ];
  });
}
