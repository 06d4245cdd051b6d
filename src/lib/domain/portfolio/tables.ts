import { practiceDay, practiceKind, practiceWords } from '../coaching/practice.ts';
import { formOf, placesIn, talkDay, wordsAt } from '../coaching/talk.ts';
import { settledWords, targetStateWords } from '../coaching/target.ts';
import { csvOf, type CsvCell } from '../csv.ts';
import { dayText } from '../journal/about-day.ts';
import { dayOf, textAt } from '../journal/entry.ts';
import { photosIn } from '../journal/photo.ts';
import { answerInWords } from '../measuring/result-words.ts';
import { timetable } from '../placement/outline.ts';
import { saidInWords } from '../placement/placement-words.ts';
import {
  placementPlaces,
  placementStateWords,
  placementWords,
  stateOf,
} from '../placement/placement.ts';
import { standingSteps } from '../pathway/pathway.ts';
import { copyOfReview } from '../self-review/self-review-copy.ts';
import { levelName, sortWords } from '../self-review/self-review-words.ts';
import { nameIn, type Archive } from './archive.ts';
import { agreedIn } from './agreed.ts';
import { colleaguesIn } from './colleagues-told.ts';
import { frameworkIn, lookBacksIn, looksIn, reviewsIn } from './looks.ts';
import { placementsIn, saidByLinks } from './placements-told.ts';
import { portfolioPlaces, portfolioWords, type PortfolioPlace } from './portfolio.ts';
import {
  entriesIn,
  keepsakesIn,
  lettersIn,
  pathwayIn,
  portfolioIn,
  practiceIn,
  talksIn,
  targetsIn,
} from './said.ts';

/** A table of an archive for a spreadsheet: the file's name, what is in it in a line, and its text. */
export interface Table {
  file: string;
  about: string;
  text: string;
}

type Rows = CsvCell[][];

/** Every table in which something stands, with a line of headings. `now` in ms. */
export function tablesOf(archive: Archive, now: number): Table[] {
  return tables.flatMap(({ file, about, head, rows }) => {
    const found = rows(archive, now);
    return found.length === 0 ? [] : [{ file, about, text: csvOf([head, ...found]) }];
  });
}

const day = (iso: string) => (iso === '' ? '' : dayText(iso));

/** What competencies are called, in whichever framework has them. */
function namesOf({ frameworks }: Archive, ids: readonly string[]): string {
  const all = frameworks.flatMap(({ competencies }) => competencies);
  return ids.map((id) => all.find((one) => one.id === id)?.name ?? id).join(', ');
}

function answerRows(archive: Archive, now: number): Rows {
  return [...looksIn(archive, now), ...looksIn(archive, now, true)].flatMap(
    ({ attempt, instrument }) =>
      instrument.statements.map(({ id, text, facet }) => [
        attempt.occasion,
        attempt.then === true ? 'As I was at the start, seen from today' : 'As I was then',
        day(attempt.startedAt),
        instrument.areas.find(
          (area) => area.id === instrument.facets.find((one) => one.id === facet)?.area,
        )?.shortName,
        text,
        answerInWords(instrument, attempt.answers[id]?.value),
        attempt.talk[id]?.on === true ? 'yes' : '',
      ]),
  );
}

function reviewRows(archive: Archive, now: number): Rows {
  return reviewsIn(archive, now).flatMap((review) => {
    const framework = frameworkIn(archive, review);
    if (framework === undefined) return [];
    const { competencies } = copyOfReview(framework, review);
    return framework.competencies.flatMap(({ id, name, area }) => {
      const said = competencies[id];
      if (said === undefined) return [];
      return [
        [
          review.occasion,
          day(review.startedAt),
          framework.areas.find((one) => one.id === area)?.shortName,
          name,
          said.sorted === undefined ? '' : sortWords[said.sorted],
          levelName(framework, said.level),
          said.noChance ? 'yes' : '',
          said.evidence,
        ],
      ];
    });
  });
}

const placeNames: Readonly<Record<PortfolioPlace, string>> = {
  about: 'In my own words',
  course: 'A course',
  bursary: 'A bursary',
  application: 'An application',
};

const tables: readonly {
  file: string;
  about: string;
  head: string[];
  rows: (archive: Archive, now: number) => Rows;
}[] = [
  {
    file: 'where-i-am-now.csv',
    about: 'each answer of each look at where you are',
    head: ['Look', 'About', 'Day', 'Area', 'Statement', 'Answer', 'To talk about'],
    rows: answerRows,
  },
  {
    file: 'what-i-can-do.csv',
    about: 'your self-review, level by level, with your own words',
    head: [
      'Look',
      'Day',
      'Area',
      'What it is about',
      'Sorted as',
      'Level',
      'Not had the chance yet',
      'What makes me say so',
    ],
    rows: reviewRows,
  },
  {
    file: 'what-i-did.csv',
    about: 'what you wrote before you looked again',
    head: ['Before look', 'About', 'How far it got', 'In my words'],
    rows: (archive, now) =>
      lookBacksIn(archive, now).flatMap(({ occasion, words, reached }) =>
        [...new Set([...Object.keys(words), ...Object.keys(reached)])].map((place) => [
          occasion,
          place === 'did' ? 'What I did' : namesOf(archive, [place]),
          reached[place]?.value,
          (words[place] ?? []).map(({ text }) => text).join('\n\n'),
        ]),
      ),
  },
  {
    file: 'journal.csv',
    about: 'your journal, an entry a row',
    head: ['Day', 'Title', 'Text', 'About', 'Photos'],
    rows: (archive, now) =>
      entriesIn(archive, now).map((entry) => [
        dayOf(entry),
        textAt(entry, 'title'),
        textAt(entry, 'text'),
        namesOf(archive, entry.competencies?.value ?? []),
        photosIn(entry)
          .map(({ photo, words }) => {
            const file =
              archive.photos.find((one) => one.photo === photo)?.file ?? 'not on this device';
            return words === '' ? file : `${file}: ${words}`;
          })
          .join('\n'),
      ]),
  },
  {
    file: 'targets.csv',
    about: 'the targets, and what became of them',
    head: [
      'Written down',
      'By whom',
      'Target',
      'Why',
      'How we know',
      'By',
      'What became of it',
      'In words',
      'About',
    ],
    rows: (archive) =>
      targetsIn(archive).map(({ target }) => [
        day(target.setAt),
        nameIn(archive, target.author),
        target.what,
        target.why,
        target.how,
        target.by,
        targetStateWords[target.state],
        settledWords(target),
        target.competency === undefined ? '' : namesOf(archive, [target.competency]),
      ]),
  },
  {
    file: 'pathway.csv',
    about: 'your pathway, a step a row',
    head: ['Step', 'Done', 'What it works on'],
    rows: (archive, now) =>
      standingSteps(pathwayIn(archive, now)).map(({ id, state }) => {
        const entry = archive.toolkit.find((one) => one.id === id);
        return [
          entry?.title ?? id,
          state === 'done' ? 'yes' : '',
          namesOf(archive, entry?.competencies ?? []),
        ];
      }),
  },
  {
    file: 'internship.csv',
    about: 'your days in other schools, and what happened on them',
    head: ['School', 'What became of it', 'Day', 'From', 'To', 'Outline'],
    rows: (archive, now) =>
      placementsIn(archive, now).flatMap((one) => {
        const school = one.school?.value.name ?? '';
        const days = timetable(one);
        const state = placementStateWords[stateOf(one)];
        if (days.length === 0) return [[school, state, '', '', '', '']];
        return days.map(({ on, from, to, items }) => [
          ...[school, state, on, from, to],
          items.map((item) => `${item.from} ${item.title}`).join('\n'),
        ]);
      }),
  },
  {
    file: 'internship-words.csv',
    about: 'what you wrote about your internships, and what was said by the links',
    head: ['School', 'Who', 'What', 'Text'],
    rows: (archive, now) =>
      placementsIn(archive, now).flatMap((one) => {
        const school = one.school?.value.name ?? '';
        const mine = placementPlaces
          .map((place) => [school, archive.person.name, place, placementWords(one, place)])
          .filter(([, , , text]) => text !== '');
        const theirs = saidByLinks(archive)
          .filter(({ placement }) => placement === one.placement)
          .map((said) => [
            ...[school, said.act.who, saidInWords(said)],
            'words' in said.act ? said.act.words : '',
          ]);
        return [...mine, ...theirs];
      }),
  },
  {
    file: 'colleagues.csv',
    about: 'what colleagues see, by group: nothing says who answered what',
    head: ['Until', 'Group', 'Asked', 'Answered'],
    rows: (archive) =>
      colleaguesIn(archive).flatMap(({ closesAt, lines }) =>
        lines.map(({ group, asked, said }) => [day(closesAt), group, asked, said]),
      ),
  },
  {
    file: 'letters.csv',
    about: 'what you and others wrote to each other',
    head: ['Day', 'From', 'Shared with', 'Something they saw', 'Text'],
    rows: (archive) =>
      lettersIn(archive).map(({ writtenAt, author, circle, saw, text }) => [
        day(writtenAt),
        nameIn(archive, author),
        circle.people
          .filter(({ id }) => id !== archive.person.id)
          .map(({ name }) => name)
          .join(', '),
        saw === true ? 'yes' : '',
        text,
      ]),
  },
  {
    file: 'agreed-and-said.csv',
    about:
      'the focus, what the role asks, how you work together, how others see your levels, what others showed you, hand-overs',
    head: ['Day', 'Who', 'Shared with', 'What', 'Text'],
    rows: (archive, now) =>
      agreedIn(archive, now).map(({ at, who, others, title, text }) => [
        ...[day(at), who, others],
        ...[title, text],
      ]),
  },
  {
    file: 'talks.csv',
    about: 'what you wrote down about talks, with what is only yours',
    head: ['Day', 'With', 'As', 'For both', 'Only mine'],
    rows: (archive, now) =>
      talksIn(archive, now).map((talk) => [
        talkDay(talk),
        talk.intern,
        formOf(talk) === 'grow' ? 'GROW' : 'freely',
        placesIn(talk)
          .map((place) => wordsAt(talk, place))
          .filter((text) => text !== '')
          .join('\n\n'),
        wordsAt(talk, 'own'),
      ]),
  },
  {
    file: 'practice-log.csv',
    about: 'your practice log as a coach',
    head: ['Day', 'Kind', 'What', 'Minutes', 'In my words'],
    rows: (archive, now) =>
      practiceIn(archive, now).map((one) => [
        practiceDay(one),
        practiceKind(one) === 'training' ? 'Training' : 'Note',
        practiceWords(one, 'what'),
        one.minutes?.value,
        practiceWords(one, 'learnt'),
      ]),
  },
  {
    file: 'what-next.csv',
    about: 'what you wrote for your portfolio',
    head: ['About', 'In my words'],
    rows: (archive, now) => {
      const portfolio = portfolioIn(archive, now);
      return portfolioPlaces
        .map((place) => [placeNames[place], portfolioWords(portfolio, place)])
        .filter(([, words]) => words !== '');
    },
  },
  {
    file: 'from-before.csv',
    about: 'what you brought from earlier programmes',
    head: ['Programme', 'Day', 'Who', 'What', 'Text'],
    rows: (archive) =>
      keepsakesIn(archive).map(({ programme, at, by, title, text }) => [
        programme,
        day(at),
        by.name,
        title,
        text,
      ]),
  },
];
