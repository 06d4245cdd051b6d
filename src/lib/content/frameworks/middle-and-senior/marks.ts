import type { Mark, MarkSet } from '../../../domain/framework/framework.ts';

/** Lines for every competency with the same reason. */
function marks(because: string, { start, role }: Mark, competencies: string[]) {
  return Object.fromEntries(competencies.map((id) => [id, { start, role, because }]));
}

/** Three groups, by what a teacher has had the chance to do before. */
export const middle: MarkSet = {
  id: 'middle',
  name: 'Middle leadership',
  source: {
    kind: 'suggestion',
    says: 'Nobody has set this line by measuring. It is our starting suggestion, from what the 2017 national course for middle leaders (NPQML) asked. Your programme can change it.',
  },
  marks: {
    ...marks(
      'Teachers do some of this beside colleagues before they lead anyone. Leading a team means doing it for the whole team.',
      { start: 'with-support', role: 'in-the-role' },
      [
        'anticipating-others',
        'excellent-teaching',
        'improving-progress',
        'knowing-yourself',
        'team-relationships',
      ],
    ),
    ...marks(
      'This is what a course for middle leaders is there to teach, so nobody needs more than a start. The job itself cannot do without it.',
      { start: 'starting', role: 'in-the-role' },
      [
        'leadership-styles',
        'hard-messages',
        'holding-to-account',
        'developing-people',
        'using-data',
        'leading-change',
        'keeping-safe',
      ],
    ),
    ...marks(
      'In most schools a senior leader shares this with the middle leader, and is there to check with.',
      { start: 'starting', role: 'with-support' },
      ['evaluating-impact', 'partnership-benefits', 'deploying-resources', 'managing-risk'],
    ),
  },
};

/** Three groups, by what leading a team has already asked. */
export const senior: MarkSet = {
  id: 'senior',
  name: 'Senior leadership',
  source: {
    kind: 'suggestion',
    says: 'Nobody has set this line by measuring. It is our starting suggestion, and no course asked for it: we set it higher than the one for middle leaders, in the same six areas. Your programme can change it.',
  },
  marks: {
    ...marks(
      'Leading a team already takes this. A senior leader works through other leaders, so they have to be able to do it too.',
      { start: 'in-the-role', role: 'growing-it' },
      [
        'anticipating-others',
        'excellent-teaching',
        'improving-progress',
        'developing-people',
        'team-relationships',
        'keeping-safe',
      ],
    ),
    ...marks(
      'The step here is a long one: from one team to people who did not choose you, and to governors and parents.',
      { start: 'with-support', role: 'growing-it' },
      ['hard-messages', 'leading-change'],
    ),
    ...marks(
      'Many team leaders still do this with help. A senior leader does it across the school, and answers for it.',
      { start: 'with-support', role: 'in-the-role' },
      [
        'leadership-styles',
        'holding-to-account',
        'knowing-yourself',
        'evaluating-impact',
        'using-data',
        'partnership-benefits',
        'deploying-resources',
        'managing-risk',
      ],
    ),
  },
};
