/** Something for a coach to read in two minutes. */
export interface CoachingMaterial {
  id: string;
  title: string;
  /** What it is for, in a line. */
  line: string;
  /** Markdown. */
  text: string;
}

/** For coaches and host mentors: our own words, each for a moment that comes up in nearly every programme. */
export const coachingMaterials: readonly CoachingMaterial[] = [
  {
    id: 'the-first-talk',
    title: 'The first talk',
    line: 'What to settle before anything is opened up',
    text: `The first talk is not about the audit. It is about the two of you.

- **Say what this is.** You are not their line manager here, or if you are, say so and say what that changes.
- **Say what stays between you,** and what does not: a worry about somebody’s safety goes to the people it has to go to, and you tell them first.
- **Ask what would make it worth their time.** Then ask what has made such talks a waste of it before.
- **Agree the small things:** where, how long, who moves it when the day falls apart.

Write down what you agreed, in the app, in their words. Leave the marks for next time: people show more once they know what happens to it.`,
  },
  {
    id: 'reading-what-was-shown',
    title: 'Reading what was shown to you',
    line: 'Before the marks, the words',
    text: `You have what they chose to show, and nothing else. Read it in this order.

1. **Their own words,** and what they marked to talk about.
2. **What they have not had the chance to do.** That is no weakness. It is what the days in another school are for.
3. **The marks,** last. Two marks that stand close together are the same mark. A low one often belongs to somebody who sees clearly.

Then write one or two lines back. Say what you saw them do, with a day and a place, rather than what you think of them. “On Tuesday you let the silence stand” is worth more than “you’re a good listener”.`,
  },
  {
    id: 'grow-in-a-corridor',
    title: 'GROW in twenty minutes',
    line: 'Four questions, and where each of them goes wrong',
    text: `Whitmore’s four questions fit into twenty minutes if you leave the second one early.

- **Goal.** What would you like to be different when we stop? *Goes wrong* when it is about the year and not about today.
- **Reality.** What happens now? What have you tried? *Goes wrong* when you ask for detail because you are curious. Two questions are enough.
- **Options.** What could you do? And what else? *Goes wrong* when you offer yours first. Count to five; the third idea is often the good one.
- **Will.** What will you do, by when, and who will notice? *Goes wrong* when it is too big. “Ask her on Thursday” beats “work on communication”.

If they are upset, do not use it. Listen, and ask what they need.`,
  },
  {
    id: 'when-they-are-quiet',
    title: 'When somebody has gone quiet',
    line: 'Five weeks, and nothing has come',
    text: `Quiet is nearly never about you. It is exam season, a difficult class, a child off school.

Write two lines, and ask for nothing: “Thinking of you; no need to answer. I have half an hour on Thursday if it would help to think aloud.”

If an answer comes, do not go back over what was not done. Ask what has been happening, and what would be small enough to do this week. Perhaps the target was the wrong one. Let it go, aloud, and set one that fits into a week like this.

If nothing comes after a second note, ask them face to face whether to stop for now. Stopping on purpose is better than fading out.`,
  },
  {
    id: 'a-worry-about-safety',
    title: 'When you hear something that worries you',
    line: 'About a child, or about the person in front of you',
    text: `You agreed on this at the start, so it is no surprise to anybody.

- **About a child:** follow your school’s safeguarding procedure, today. You do not decide whether it is serious enough. Nothing about a child is written in this app.
- **About the person themselves:** ask directly, and kindly. Say whom you think should know, and go with them if they want.
- **About a colleague’s conduct:** to the head, or to whom your school’s procedure names.

Tell them what you are going to do before you do it, unless that would put somebody at risk. Then go on coaching, if they want you to. Note for yourself only the day, and that you passed it on.`,
  },
  {
    id: 'before-the-second-look',
    title: 'Before they look again',
    line: 'What to write in the last week, and what to expect',
    text: `In the last week, write two or three things that you saw them do, each with a day. They stand beside the second look, before the marks, and are what people keep.

Expect some marks to go down. Six weeks in, many people know better what the role asks. Say so beforehand: “If a mark is lower, that can mean you see more.”

Do not ask “did it work?”. Ask:

- What do you do now without thinking, that you had to plan in the first week?
- What did you find out about the job that nobody had told you?
- What is next, and who will help you with it when I do not?

Then agree how you end, and say what you learnt from coaching them.`,
  },
];
