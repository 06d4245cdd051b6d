import { monotonicFactory } from 'ulid';

const next = monotonicFactory();

/** A new id: a lower-case ULID, greater than all that this process gave before. */
export function newId(): string {
  return next().toLowerCase();
}
