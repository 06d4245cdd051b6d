import type { Framework } from '../framework/framework.ts';
import { mostInFocus } from '../focus/focus.ts';
import type { PathwayPlan } from './stages.ts';

/** What somebody fills in to make a pathway: numbers as they were typed. */
export interface PlanForm {
  kind: PathwayPlan['kind'];
  days: string;
  before: string;
  after: string;
  course: string;
  focus: readonly string[];
  hours: string;
  areas: readonly string[];
}

/** What is wrong with a form, by field, in the words of whoever fills it in. */
export type PlanProblems = Partial<Record<keyof PlanForm, string>>;

const mostDays = 60;
const mostHours = 40;

/** The form as it stands before anybody has filled it in: two days, and the hours beside them that most people find. */
export function firstForm(framework: Framework, focus: readonly string[]): PlanForm {
  return {
    kind: 'internship',
    days: '2',
    before: '2',
    after: '2',
    course: '0',
    focus,
    hours: '2',
    areas: framework.areas.map(({ id }) => id),
  };
}

/** The form with what a plan holds. */
export function formOf(plan: PathwayPlan, framework: Framework): PlanForm {
  const first = firstForm(framework, []);
  if (plan.kind === 'areas')
    return { ...first, kind: 'areas', hours: String(plan.hours), areas: plan.areas };
  const { days, before, after, course, focus } = plan;
  return {
    ...first,
    days: String(days),
    before: String(before),
    after: String(after),
    course: String(course),
    focus,
  };
}

/** The plan that a form makes, or what has to be put right first. */
export function planOf(
  form: PlanForm,
): { ok: true; plan: PathwayPlan } | { ok: false; problems: PlanProblems } {
  const problems: PlanProblems = {};
  const amount = (field: 'days' | 'before' | 'after' | 'course' | 'hours', most: number) => {
    const typed = form[field].trim().replace(',', '.').replace('½', '.5');
    const value = typed === '' ? 0 : Number(typed);
    if (!Number.isFinite(value) || value < 0) problems[field] = 'Give a number, such as 2 or 2.5.';
    else if (value > most) problems[field] = `Give a number up to ${most}.`;
    return value;
  };
  if (form.kind === 'areas') {
    const hours = amount('hours', mostHours);
    if (problems.hours === undefined && hours < 0.5)
      problems.hours = 'Give at least half an hour for each area.';
    if (form.areas.length === 0) problems.areas = 'Choose at least one area.';
    return Object.keys(problems).length > 0
      ? { ok: false, problems }
      : { ok: true, plan: { kind: 'areas', hours, areas: form.areas } };
  }
  const days = amount('days', mostDays);
  if (problems.days === undefined && days < 0.5)
    problems.days = 'Give at least half a day. Without days elsewhere, choose the other way above.';
  const [before, after, course] = [
    amount('before', mostHours),
    amount('after', mostHours),
    amount('course', mostHours),
  ];
  if (form.focus.length === 0) problems.focus = 'Choose one to three things to work on.';
  if (form.focus.length > mostInFocus)
    problems.focus = 'Choose three things at most: more is no focus.';
  return Object.keys(problems).length > 0
    ? { ok: false, problems }
    : { ok: true, plan: { kind: 'internship', days, before, after, course, focus: form.focus } };
}
