/**
 * The budget of docs/architecture.md for what a first visit to the audit loads before it can take an answer. Fails
 * above it, and where PouchDB or Chart.js is among that. Run after a build.
 */
import { fileURLToPath } from 'node:url';
import { firstVisit, firstVisitSentence } from '../deploy/first-visit.ts';

const budgetKb = 75;
const visit = firstVisit(fileURLToPath(new URL('../build', import.meta.url)));
const late = visit.files.filter(({ code }) => /new_edits|CategoryScale/.test(code));

console.log(`${firstVisitSentence(visit)} The budget is ${budgetKb} KB.`);
for (const { path } of late)
  console.error(`PouchDB or Chart.js is loaded before the first answer: ${path}`);
if (visit.kb > budgetKb || late.length > 0) process.exit(1);
