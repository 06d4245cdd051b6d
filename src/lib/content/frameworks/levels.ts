import type { Level } from '../../domain/framework/framework.ts';

/** The four levels of our own frameworks, from the lowest. */
export const levels: Level[] = [
  {
    id: 'starting',
    name: 'Starting',
    about: 'You do this in your own work. Nobody needs a team for it.',
  },
  {
    id: 'with-support',
    name: 'With support',
    about: 'You do it with or for a few others, and have somebody to check with.',
  },
  {
    id: 'in-the-role',
    name: 'In the role',
    about: 'You do it as the one who leads, and the people you lead can count on it.',
  },
  {
    id: 'growing-it',
    name: 'Growing it in others',
    about: 'Others do it well because of how you lead, and go on when you are not there.',
  },
];
