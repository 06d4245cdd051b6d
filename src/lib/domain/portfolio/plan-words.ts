import type { BringPlan } from './bring.ts';
import { parseDocumentId } from '../documents/document-id.ts';

/** What each type is called where it is counted: one, and several. */
const names: Readonly<Record<string, readonly [string, string]>> = {
  answers: ['look at where you are now', 'looks at where you are now'],
  then: ['look back at the start', 'looks back at the start'],
  selfReview: ['look at what you can do', 'looks at what you can do'],
  journalEntry: ['journal entry', 'journal entries'],
  pathway: ['pathway', 'pathways'],
  placement: ['internship', 'internships'],
  lookBack: ['page on what you did', 'pages on what you did'],
  roleDemand: ['answer on what the next role asks', 'answers on what the next role asks'],
  talk: ['talk written down', 'talks written down'],
  practice: ['thing in your practice log', 'things in your practice log'],
  portfolio: ['portfolio', 'portfolios'],
};

/** What a plan brings, counted in words: "3 journal entries"; a thing of several devices once. */
export function planInWords({ own, photos, keepsakes }: BringPlan): {
  yours: string[];
  toRead: string[];
} {
  const things = Map.groupBy(own, ({ id }) => kindOf(id));
  const yours = Object.entries(names).flatMap(([type, [one, many]]) => {
    const keys = things.get(type)?.map(({ id }) => parseDocumentId(id)?.key[0] ?? '') ?? [];
    const count =
      type === 'portfolio' || type === 'pathway' ? Math.min(1, keys.length) : new Set(keys).size;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const before = things.get('keepsake')?.length ?? 0;
  const unnamed = own.filter(
    ({ id }) => !(kindOf(id) in names) && kindOf(id) !== 'keepsake',
  ).length;
  const mine = keepsakes.filter(({ content }) => isOwners(content)).length;
  const theirs = keepsakes.length - mine;
  return {
    yours: [
      ...yours,
      ...(unnamed === 0 ? [] : [`${unnamed} more ${unnamed === 1 ? 'thing' : 'things'}`]),
      ...(photos.length === 0 ? [] : [photos.length === 1 ? '1 photo' : `${photos.length} photos`]),
    ],
    toRead: [
      ...(theirs === 0 ? [] : [`${theirs} from others`]),
      ...(mine === 0 ? [] : [`${mine} of your own`]),
      ...(before === 0 ? [] : [`${before} from earlier times`]),
    ],
  };
}

/** The type of a document; "then" answers are no look of their own. */
function kindOf(id: string): string {
  const { type = '', key = [] } = parseDocumentId(id) ?? {};
  return type === 'answers' && key[0]?.endsWith('-then') === true ? 'then' : type;
}

/** Whether a plan brings anything at all. */
export function bringsAnything({ own, photos, keepsakes }: BringPlan): boolean {
  return own.length + photos.length + keepsakes.length > 0;
}

/** Whether looks are among what comes to be read only. */
export function hasLooksToRead({ keepsakes }: BringPlan): boolean {
  const kinds: unknown[] = ['answers', 'selfReview', 'lookBack'];
  return keepsakes.some(({ content }) => isOwners(content) && kinds.includes(content['kind']));
}

function isOwners({ by }: Record<string, unknown>): boolean {
  return typeof by === 'object' && by !== null && 'isOwner' in by && by.isOwner === true;
}
