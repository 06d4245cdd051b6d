import { mergePractice, PracticeDocument, type Practice } from '../coaching/practice.ts';
import { mergeTalks, TalkDocument, type Talk } from '../coaching/talk.ts';
import { TargetDocument, targetsOf, TargetTurnDocument, type Target } from '../coaching/target.ts';
import {
  dayOf,
  isBlank,
  JournalEntryDocument,
  mergeEntries,
  type JournalEntry,
} from '../journal/entry.ts';
import { mergePathways, PathwayDocument, type Pathway } from '../pathway/pathway.ts';
import { ReplyDocument } from '../sharing/share.ts';
import { archived, circlesIn, ownSpaces, type Archive, type ArchivedSpace } from './archive.ts';
import { KeepsakeDocument } from './keepsake.ts';
import { mergePortfolios, PortfolioDocument, type PortfolioPart } from './portfolio.ts';

/** The entries of the journal in an archive, the earliest day first. */
export function entriesIn(archive: Archive, now: number): JournalEntry[] {
  const documents = archived(ownSpaces(archive), 'journalEntry', JournalEntryDocument);
  return [...Map.groupBy(documents, ({ entry }) => entry).values()]
    .flatMap((parts) => mergeEntries(parts, now) ?? [])
    .filter((entry) => !isBlank(entry))
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.entry.localeCompare(b.entry));
}

/** A target with the circle in which it was set. */
export interface TargetSet {
  circle: ArchivedSpace;
  target: Target;
}

/** The targets of all times together in which its owner was the intern, or all of them for a coach. */
export function targetsIn(archive: Archive): TargetSet[] {
  return circlesIn(archive).flatMap((circle) =>
    targetsOf(
      archived([circle], 'target', TargetDocument),
      archived([circle], 'targetTurn', TargetTurnDocument),
    ).map((target) => ({ circle, target })),
  );
}

/** A letter with the circle in which it was written. */
export interface Letter extends ReplyDocument {
  _id: string;
  circle: ArchivedSpace;
}

/** What was written to one another, the earliest first. */
export function lettersIn(archive: Archive): Letter[] {
  return circlesIn(archive)
    .flatMap((circle) =>
      archived([circle], 'reply', ReplyDocument).map((reply) => ({ ...reply, circle })),
    )
    .sort((a, b) => a.writtenAt.localeCompare(b.writtenAt));
}

/** The pathway as it stands. */
export function pathwayIn(archive: Archive, now: number): Pathway {
  return mergePathways(archived(ownSpaces(archive), 'pathway', PathwayDocument), now);
}

/** What a coach wrote down about talks, the earliest first. */
export function talksIn(archive: Archive, now: number): Talk[] {
  const documents = archived(ownSpaces(archive), 'talk', TalkDocument);
  return [...Map.groupBy(documents, ({ talk }) => talk).values()]
    .flatMap((parts) => mergeTalks(parts, now) ?? [])
    .sort((a, b) => a.begunAt.localeCompare(b.begunAt));
}

/** A coach's practice log, the earliest first. */
export function practiceIn(archive: Archive, now: number): Practice[] {
  const documents = archived(ownSpaces(archive), 'practice', PracticeDocument);
  return [...Map.groupBy(documents, ({ practice }) => practice).values()]
    .flatMap((parts) => mergePractice(parts, now) ?? [])
    .sort((a, b) => a.begunAt.localeCompare(b.begunAt));
}

/** What was chosen for the portfolio, and its own words. */
export function portfolioIn(archive: Archive, now: number): PortfolioPart {
  return mergePortfolios(archived(ownSpaces(archive), 'portfolio', PortfolioDocument), now);
}

/** What was brought from earlier programmes, the earliest first. */
export function keepsakesIn(archive: Archive) {
  return archived(ownSpaces(archive), 'keepsake', KeepsakeDocument).sort(
    (a, b) => a.at.localeCompare(b.at) || a._id.localeCompare(b._id),
  );
}
