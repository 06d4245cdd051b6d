import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * SvelteKit's options, passed on by vite.config.ts. The name ends in .mjs because Kit 3.2 refuses to
 * build beside a svelte.config.js (docs/decisions/0004-svelte-config-name.md).
 * @type {NonNullable<Parameters<typeof import('@sveltejs/kit/vite').sveltekit>[0]>}
 */
const config = {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  adapter: adapter({ out: process.env['SELVEDGE_OUT'] ?? 'build', precompress: true }),
  // The prerendered shell is served for every address under /app, so its links cannot be relative.
  paths: { relative: false },
  // The page registers the service worker itself, to offer a waiting version and never force it.
  serviceWorker: { register: false },
  // `version.name` is what the service worker and the update notice compare.
  version: { name: process.env['SELVEDGE_BUILD'] ?? Date.now().toString(), pollInterval: 0 },
  // Forged changes are refused by hooks.server.ts (cross-origin.ts), whatever they carry. Kit's own check would refuse mail
  // programs too, which stop letters by a form without an Origin (RFC 8058).
  csrf: { trustedOrigins: ['*'] },
  csp: {
    mode: 'auto',
    directives: {
      'default-src': ['self'],
      'script-src': ['self'],
      'style-src': ['self'],
      // Svelte writes style attributes (a strip's position, the width of the progress line).
      'style-src-attr': ['unsafe-inline'],
      'img-src': ['self', 'data:', 'blob:'],
      'connect-src': ['self'],
      'worker-src': ['self'],
      'manifest-src': ['self'],
      'object-src': ['none'],
      'base-uri': ['self'],
      'form-action': ['self'],
      'frame-ancestors': ['none'],
    },
  },
};

export default config;
