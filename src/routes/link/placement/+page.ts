/** One static page for every link: the secret stands behind the #, and goes to the server in the body of a request alone. */
export const prerender = true;
export const ssr = false;
