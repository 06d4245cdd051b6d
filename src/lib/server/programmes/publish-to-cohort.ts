import { documentId } from '#lib/domain/documents/document-id.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import type { Clock } from '../accounts/clock.ts';
import type { ServerDocuments } from '../server-documents.ts';
import type { ProgrammeRecords } from './programme-records.ts';

/** What programmes are kept and published with. */
export interface ProgrammesParts {
  records: ProgrammeRecords;
  documents: ServerDocuments;
  clock: Clock;
}

/** Puts a document into a cohort's space, in place of the one of its type and key: every device of the cohort gets it. */
export async function publishToCohort(
  documents: ServerDocuments,
  cohort: string,
  type: string,
  key: string,
  content: Record<string, unknown>,
): Promise<void> {
  await documents.put(spaceName('cohort', cohort), documentId(type, 'server', key), {
    type,
    author: 'server',
    v: 1,
    ...content,
  });
}
