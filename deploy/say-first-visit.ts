/** The last line of `npm run build`: what the build that it made asks of a first visit. */
import { fileURLToPath } from 'node:url';
import { firstVisit, firstVisitSentence } from './first-visit.ts';

console.log(firstVisitSentence(firstVisit(fileURLToPath(new URL('../build', import.meta.url)))));
