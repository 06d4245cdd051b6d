import { error } from '@sveltejs/kit';

/** Whatever else is typed under /app gets the app's own error page, with the way home under it. */
export function load(): never {
  error(404, 'There is nothing at this address');
}
