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
    text: `Leave the marks for next time. First settle how the two of you will work.

- **Say what this is.** It is not appraisal. If you are their line manager too, say so, and that you will use none of it there.
- **Say what stays between you,** and what does not: if a child or anybody else may come to harm, you have to pass it on. You will say so first if it is safe to.
- **Ask what would make it worth their time.** Then ask what has made such talks a waste of it before.
- **Agree the small things:** where, how long, who moves it when the day falls apart.

Write down what you agreed, in the app, in their words.`,
  },
  {
    id: 'reading-what-was-shown',
    title: 'Reading what was shown to you',
    line: 'Before the marks, the words',
    text: `You have what they chose to show, and nothing else. Read it in this order.

1. **Their own words,** and what they marked to talk about.
2. **What they have not had the chance to do.** That is no weakness. It is what the days in another school are for.
3. **The marks,** last. Ignore small differences. A low mark can mean that somebody sees clearly.

Then write one or two lines back. If you saw them do something, say what, where and when: “In Tuesday’s meeting you asked, and then waited” is worth more than “you’re a good listener”. If you saw nothing, say what struck you in their words.`,
  },
  {
    id: 'grow-in-a-corridor',
    title: 'GROW in twenty minutes',
    line: 'Four steps, and where each goes wrong',
    text: `GROW, best known from John Whitmore’s book, fits into twenty minutes if you don’t linger on the second step.

- **Goal.** What would you like to be different when we stop? *Goes wrong* when it is about the year and not about today.
- **Reality.** What happens now? What have you tried? *Goes wrong* when you ask for detail because you are curious. Two questions are enough.
- **Options.** What could you do? And what else? *Goes wrong* when you offer yours first. Count to five before you speak.
- **Will.** What will you do, by when, and who will notice? *Goes wrong* when it is too big. “Ask her on Thursday” beats “work on communication”.

If they are upset, do not use it. Listen, and ask what they need.`,
  },
  {
    id: 'when-they-are-quiet',
    title: 'When somebody has gone quiet',
    line: 'Two weeks, and nothing has come',
    text: `Don’t take it personally. It is usually exam season, a difficult class, a child off school. If it is unlike them, go and see them rather than write.

Write two lines, and ask for nothing: “No need to reply. I’m free for half an hour on Thursday if a chat would help.”

If an answer comes, do not go back over what was not done. Ask what has been happening, and what would be small enough to do this week. Perhaps the target was the wrong one. Let it go, aloud, and set one that fits into a week like this.

If nothing comes after a second note, ask them face to face whether to stop for now. Stopping on purpose is better than fading out.`,
  },
  {
    id: 'a-worry-about-safety',
    title: 'When you hear something that worries you',
    line: 'About a child, or about the person in front of you',
    text: `You agreed this at the start. If you forgot to, it still holds.

- **About a child:** it goes to the designated safeguarding lead of the child’s school, or a deputy, now. Whoever saw or heard it tells them; if that was not you, make sure it has been done, or do it yourself. You do not decide whether it is serious enough, and you do not look into it. If a child is in immediate danger, ring 999 first. Nothing about a child is written in this app.
- **About the person themselves:** ask directly, and listen. Offer to go with them to whoever can help: their GP, the head, or Education Support, day and night, 08000 562 561. If they may come to harm, you have to tell somebody even if they would rather you did not. If it cannot wait, ring 999 and stay with them.
- **About how an adult in a school behaves with children,** however small it seems: to the head of that school. About the head: to the chair of governors, or whoever its policy names. If telling either would be a conflict of interest, to the local authority’s designated officer (the LADO).

Tell the person you coach that you have to pass it on, unless that could put somebody at risk or hold things up. Do not speak to the colleague it is about; whoever takes it on does that.

The record is made in the school’s own system. Here, keep at most the day, and that you passed it on. Then go on coaching, if they want you to.`,
  },
  {
    id: 'before-the-second-look',
    title: 'Before they look again',
    line: 'What to write in the last week, and what to expect',
    text: `In the last week, write two or three things that you saw them do, each with a day. They are shown before the marks, and are what people remember.

Expect some marks to go down. After six weeks, people often know better what the job involves. Say so beforehand: “If a mark is lower, that can mean you see more.”

Do not ask “did it work?”. Ask:

- What do you do now without thinking, that you had to plan in the first week?
- What did you find out about the job that nobody had told you?
- What is next, and who will help you with it when I do not?

Then agree how you end, and say what you learnt from coaching them.`,
  },
];
