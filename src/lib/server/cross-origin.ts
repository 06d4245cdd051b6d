const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something comes from another site's page, with our cookie along. Browsers say so
 * in these headers; whatever sends neither is no browser, and carries nobody's cookie but its own.
 */
export function isForgedChange({ method, headers, url }: Request): boolean {
  if (safeMethods.has(method)) return false;
  const origin = headers.get('origin');
  if (origin !== null) return origin !== new URL(url).origin;
  const site = headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}
