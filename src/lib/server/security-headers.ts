/** Said with every answer, whoever gives it. (The content security policy is Kit's: it knows its own scripts.) */
export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Addresses of other sites learn nothing of where somebody was.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

/** On https alone: a year, for this host. */
export const strictTransport = { 'strict-transport-security': 'max-age=31536000' } as const;
