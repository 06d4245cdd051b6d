import { PhotoDocument } from '../domain/journal/photo.ts';
import { parseDocumentId } from '../domain/documents/document-id.ts';
import { planBringing, type BringPlan } from '../domain/portfolio/bring.ts';
import { erasedOn } from './erased.ts';
import { frameworkOf } from './frameworks.ts';
import type { OpenArchive } from './open-archive.ts';
import { pictureOf, writePhoto } from './photos.ts';
import type { Workplace } from './workplace.ts';

/** So many documents are written at once: the space is read again after each write, and once for all of these. */
const atOnce = 20;

/** How far bringing in is: things done, of how many. */
export interface Bringing {
  done: number;
  of: number;
}

/** What came of it. `lost`: photos that are damaged or missing in the zip. */
export interface BroughtIn {
  photosLost: number;
}

/** What bringing an archive in would do here, now. */
export async function planHere(here: Workplace, { archive }: OpenArchive): Promise<BringPlan> {
  const { device, programme } = here;
  await here.attempts.fold();
  const own = device.documents(device.ownSpace);
  await own.load();
  const plan = planBringing(archive, {
    person: device.person,
    own: new Set(own.all.map(({ _id }) => _id)),
    circles: new Set(device.circles.map(({ id }) => id)),
    erased: erasedOn(device),
    instrument: (edition) => programme.instrument(edition),
    framework: (edition) => frameworkOf(here, edition),
    now: device.now(),
  });
  return withoutDeletedPhotos(here, plan);
}

/** A photo is written once and never again: one that was deleted here stays so, or the server would refuse it. */
async function withoutDeletedPhotos({ device }: Workplace, plan: BringPlan): Promise<BringPlan> {
  const photos: BringPlan['photos'] = [];
  for (const photo of plan.photos)
    if ((await pictureOf(device, device.ownSpace, photo.id)) !== 'deleted') photos.push(photo);
  return { ...plan, photos, photosDeletedHere: plan.photos.length - photos.length };
}

/**
 * Writes what a plan says: photos before the entries that name them, so that a page which dies leaves nothing that is not
 * whole. Done again it goes on where it stopped.
 */
export async function bringIn(
  here: Workplace,
  { picture }: OpenArchive,
  { own, photos, keepsakes }: BringPlan,
  tell: (progress: Bringing) => void,
): Promise<BroughtIn> {
  const { device } = here;
  const all = [...own, ...keepsakes];
  const of = photos.length + all.length;
  let photosLost = 0;
  for (const [done, { id, content, file, sha256 }] of photos.entries()) {
    tell({ done, of });
    const photo = PhotoDocument.safeParse(content);
    const key = parseDocumentId(id)?.key[0];
    const found = await picture(file, sha256);
    if (!photo.success || key === undefined || found === undefined) {
      photosLost += 1;
      continue;
    }
    const { entry, width, height } = photo.data;
    await writePhoto(device, device.ownSpace, key, found, { entry, width, height });
  }
  for (let at = 0; at < all.length; at += atOnce) {
    tell({ done: photos.length + at, of });
    const some = all.slice(at, at + atOnce);
    await Promise.all(some.map(({ id, content }) => device.write(device.ownSpace, id, content)));
  }
  tell({ done: of, of });
  await here.attempts.takeOver();
  return { photosLost };
}
