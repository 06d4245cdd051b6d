/** Something to have in hand while one watches: what to look at, and what to write down. */
export interface ObservationSheet {
  id: string;
  title: string;
  /** `style`: a way of leading; `place`: where one watches. */
  by: 'style' | 'place';
  /** What it is about, in a line. */
  line: string;
  /** What could be seen and heard. */
  look: readonly string[];
  /** What to write down, as questions. */
  questions: readonly string[];
}

/**
 * The six styles are those that Daniel Goleman describes ("Leadership That Gets Results", Harvard Business Review, March 2000);
 * what to look for, and the sheets by place, are ours. No style is better than another: what it is used for is what counts.
 */
export const observationSheets: readonly ObservationSheet[] = [
  {
    id: 'directive',
    title: 'Telling people what to do',
    by: 'style',
    line: 'Directive: clear orders, for a short time',
    look: [
      'One thing is asked for, in few words, with a time.',
      'Nobody is asked for their view, and nobody minds. Or somebody does.',
      'How soon the leader goes back to asking.',
    ],
    questions: [
      'What was it that could not wait?',
      'How did people take it?',
      'What would have happened if they had been asked instead?',
    ],
  },
  {
    id: 'visionary',
    title: 'Saying where we are going',
    by: 'style',
    line: 'Visionary: the why, and room for the how',
    look: [
      'Something small is joined to something that matters.',
      'People say it again in their own words, later, without the leader.',
      'What is left to them to decide.',
    ],
    questions: [
      'In what words did the leader say why?',
      'Who could have said it too?',
      'What did people do with the room that they had?',
    ],
  },
  {
    id: 'affiliative',
    title: 'Putting people first',
    by: 'style',
    line: 'Affiliative: a word for somebody before the work',
    look: [
      'Names, and something remembered from last week.',
      'Praise that says what for.',
      'Something hard that was not said, and where it went.',
    ],
    questions: [
      'Who was noticed, and who was not?',
      'What did it make easier?',
      'What did it put off?',
    ],
  },
  {
    id: 'democratic',
    title: 'Asking, and using the answer',
    by: 'style',
    line: 'Democratic: a decision that people had a part in',
    look: [
      'A question to which the leader does not know the answer.',
      'The quiet ones: how they are heard.',
      'What is decided, by whom, and how that is told.',
    ],
    questions: [
      'What changed because somebody answered?',
      'How long did it take, and was it worth that?',
      'Who still did not agree, and what did the leader do?',
    ],
  },
  {
    id: 'pacesetting',
    title: 'Going first, and fast',
    by: 'style',
    line: 'Pacesetting: “Do as I do, now”',
    look: [
      'The leader does it themselves, well.',
      'Who can keep up, and who has stopped trying.',
      'What is taken back from somebody who was slow.',
    ],
    questions: [
      'What was the standard, and had anybody said it?',
      'What did it cost, and whom?',
      'When did it help?',
    ],
  },
  {
    id: 'coaching',
    title: 'Helping somebody work it out',
    by: 'style',
    line: 'Coaching: questions now, for later',
    look: [
      'A question, and then a silence.',
      'Advice that was on the tip of a tongue, and was not given.',
      'Something agreed to try, with a day.',
    ],
    questions: [
      'Which question made them think?',
      'When did the leader stop asking and tell?',
      'What will they be able to do that they could not?',
    ],
  },
  {
    id: 'meeting',
    title: 'In a meeting',
    by: 'place',
    line: 'Who speaks, who decides, what is written down',
    look: [
      'Where people sit. Who comes late, and what is said about it.',
      'How many minutes on each thing, and which of them mattered.',
      'The last two minutes: who does what by when.',
    ],
    questions: [
      'What was decided that was not decided before?',
      'Which style did the chair begin with, and when did it change?',
      'What would you have left out?',
    ],
  },
  {
    id: 'walk',
    title: 'On a learning walk',
    by: 'place',
    line: 'What a leader sees in two minutes',
    look: [
      'What they look at first in a room.',
      'What they say to staff there, and what they keep for later.',
      'Whether two leaders see the same.',
    ],
    questions: [
      'What was looked for, and did the staff know?',
      'What happens with what was seen?',
      'What did you see that nobody spoke of?',
    ],
  },
  {
    id: 'corridor',
    title: 'In a corridor, on duty, at the gate',
    by: 'place',
    line: 'Leading on the move',
    look: [
      'Where the leader stands.',
      'What is dealt with at once, what with a look, what later.',
      'How staff come up to them, or keep away.',
    ],
    questions: [
      'What did people do because the leader was there?',
      'What was let go, and was that right?',
      'What did it tell you about the place?',
    ],
  },
  {
    id: 'one-to-one',
    title: 'In a one-to-one',
    by: 'place',
    line: 'Only if both agree',
    look: ['Who speaks more.', 'What happens when it becomes hard.', 'How they leave the room.'],
    questions: [
      'What did the leader want, and when did they say so?',
      'Which sentence would you take with you?',
      'What would you have said differently?',
    ],
  },
  {
    id: 'with-figures',
    title: 'Where figures are talked about',
    by: 'place',
    line: 'From a number to somebody’s Monday',
    look: [
      'Which figure is looked at first, and which not at all.',
      'Whether somebody asks what it cannot tell.',
      'What is decided because of it.',
    ],
    questions: [
      'What was done with a figure that did not fit?',
      'Who felt accused, and why?',
      'What would you bring to such a meeting?',
    ],
  },
  {
    id: 'when-it-goes-wrong',
    title: 'When something goes wrong',
    by: 'place',
    line: 'The plan is off by nine o’clock',
    look: [
      'How the leader hears of it, and what they ask first.',
      'Who is told, in which order.',
      'What their face gives away.',
    ],
    questions: [
      'What was let go so that this could be done?',
      'Which style did it ask for?',
      'How was it put right with people afterwards?',
    ],
  },
];

/** A sheet by its id. */
export function observationSheet(id: string | undefined): ObservationSheet | undefined {
  return observationSheets.find((sheet) => sheet.id === id);
}
