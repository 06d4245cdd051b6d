/** Every request of a device to the gateway says in this header which protocol its version of the app speaks. */
export const clientHeader = 'x-selvedge-client';

/** Older clients are told to update (426); what they have not sent stays on the device. */
export const oldestSupportedClient = 1;

/**
 * Whether the client may talk to us. No exception for reading or for `GET /db/`: PouchDB sends the header with all
 * its requests through its `fetch` option, so whoever leaves it out is not a version of the app.
 */
export function clientIsSupported(headers: Headers): boolean {
  const version = headers.get(clientHeader);
  return version !== null && /^\d{1,6}$/.test(version) && Number(version) >= oldestSupportedClient;
}
