import { parseDocumentId } from '../domain/documents/document-id.ts';
import { SheetDocument, type EnteredSheet } from '../domain/facilitated/sheet.ts';
import type { Device } from './device.svelte.ts';
import type { Workplace } from './workplace.ts';

/** A sheet that somebody typed in for this person, with its key. */
export interface WaitingSheet {
  key: string;
  sheet: EnteredSheet;
}

/** Settings of the small store: sheets that the server still has to wipe. */
const doneSetting = (key: string) => `sheetDone ${key}`;

/** The sheets that wait to be taken over: of editions that this device knows, and not in a look already. */
export function waitingSheets({ device, attempts, programme }: Workplace): WaitingSheet[] {
  const taken = new Set(attempts.all.flatMap(({ sheets }) => sheets ?? []));
  return device
    .documents(device.meSpace)
    .ofType('sheet', SheetDocument)
    .flatMap((sheet) => {
      const key = parseDocumentId(sheet._id)?.key[0] ?? '';
      return sheet.state === 'entered' && !taken.has(key) && programme.asked(sheet) !== undefined
        ? [{ key, sheet }]
        : [];
    });
}

/** Whether a look is under way that was begun at other statements: it is finished or dropped first, and not left behind. */
export function isInTheWay({ attempts }: Workplace, { sheet }: WaitingSheet): boolean {
  const { latest } = attempts;
  if (latest === undefined || latest.finishedAt !== undefined) return false;
  return latest.instrument !== sheet.instrument || latest.version !== sheet.version;
}

/**
 * Takes a sheet into one's own answers: into the look under way, and then only where that has no answer yet; else into a look
 * of its own. Not while another look is in the way (`isInTheWay`). The server's copy is wiped once they have been sent.
 */
export async function takeOverSheet(
  workplace: Workplace,
  { key, sheet }: WaitingSheet,
): Promise<void> {
  const { device, attempts } = workplace;
  if (isInTheWay(workplace, { key, sheet })) return;
  const { instrument: id, version } = sheet;
  const isUnderWay = attempts.latest !== undefined && attempts.latest.finishedAt === undefined;
  if (!isUnderWay) await attempts.begin('facilitated', { id, version });
  await attempts.facilitated(key);
  const known = attempts.latest?.answers ?? {};
  for (const [statement, value] of Object.entries(sheet.answers)) {
    const given = known[statement]?.value;
    if (given === undefined || given === 'later') await attempts.answer(statement, value);
  }
  for (const statement of sheet.talk) await attempts.talk(statement, true);
  await attempts.fold();
  await device.guarded((store) => store.put('settings', 'taken', doneSetting(key)));
}

/** Does not want a sheet: the server's copy is wiped. Without a signal it is still offered. */
export async function refuseSheet({ device }: Workplace, { key }: WaitingSheet): Promise<void> {
  await device.guarded((store) => store.put('settings', 'refused', doneSetting(key)));
  await wipeDoneSheets(device);
}

/**
 * Asks the server to wipe what was refused, and what was taken over once the answers themselves have been sent. Without
 * a signal the next start does.
 */
export async function wipeDoneSheets(device: Device): Promise<void> {
  const { store } = device;
  const keys = (await store.getAllKeys('settings')).filter((key) => key.startsWith('sheetDone '));
  for (const setting of keys) {
    const isTaken = (await store.get('settings', setting)) === 'taken';
    if (isTaken && device.unsent.some(({ kind }) => kind === 'answers')) continue;
    try {
      const response = await fetch(`/api/sheets/${setting.slice('sheetDone '.length)}`, {
        method: 'DELETE',
      });
      if (response.ok) await store.delete('settings', setting);
    } catch (error) {
      // No signal, as fetch tells it.
      if (!(error instanceof TypeError)) throw error;
      return;
    }
  }
}
