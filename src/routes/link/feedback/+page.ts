/**
 * One static page for every link, which the service worker keeps: the secret stands behind the #, goes to the server
 * in the body of a request alone, and is in no log.
 */
export const prerender = true;
export const ssr = false;
