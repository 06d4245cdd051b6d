import { parseSpaceName } from '#lib/domain/spaces/space-name.ts';
import { NotFound } from '../errors.ts';

/** Passes a space's name on to become a folder or an address. Whatever else it may be is no space: NotFound. */
export function spaceDatabase(space: string): string {
  if (parseSpaceName(space) === undefined) throw new NotFound('no such space');
  return space;
}
