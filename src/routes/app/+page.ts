/** The shell that the service worker keeps and answers every address under /app with. */
export const prerender = true;
