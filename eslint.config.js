import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import config from './svelte.config.mjs';

/** An arrow of the layout (docs/architecture.md): files of `from` may not import what matches `forbidden`. */
function arrow(from, forbidden, message) {
  return {
    files: [`src/lib/${from}/**/*.{ts,svelte}`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: forbidden, message }] }],
    },
  };
}

const toOther = (...rooms) => `(^|/)(#lib/)?(${rooms.join('|')})/`;
const kit = '|^svelte|^\\$app|^@sveltejs';

export default defineConfig(
  globalIgnores([
    'build/',
    'build-b-*/',
    '.svelte-kit/',
    'data/',
    'test-results/',
    'tests/bench/out/',
    'static/',
  ]),
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.mjs'] },
        // The same for every kind of file: where it differs, the whole project is read anew at each change of kind.
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A number or a boolean in a message is not a slip.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      'no-console': 'error',
      // Taking a field off an object is how it is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
      // Links are plain addresses of our own, with no base path.
      'svelte/no-navigation-without-resolve': 'off',
      // Dates are values here, and maps of open handles are no state of a screen.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig: config },
    },
    rules: {
      // Svelte's $props and $derived give `any` to the rule in templates.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
  { files: ['deploy/**', 'tests/**', 'src/hooks.server.ts'], rules: { 'no-console': 'off' } },
  arrow(
    'domain',
    `${toOther('content', 'device', 'ui', 'server')}|^idb$|^pouchdb|^comlink${kit}`,
    'domain/ is what the words mean: pure TypeScript that knows no storage, screen, network or clock.',
  ),
  arrow(
    'content',
    `${toOther('device', 'ui', 'server')}|^pouchdb${kit}`,
    'content/ is data, checked by schemas of domain/; it knows nothing else.',
  ),
  arrow(
    'ui',
    `${toOther('device', 'server', 'content')}|^pouchdb|^idb$`,
    'ui/ draws what it is given: a component that knows storage cannot be previewed or reused.',
  ),
  arrow(
    'device',
    `${toOther('server', 'ui')}|^pouchdb-adapter-leveldb|^jose`,
    'device/ and server/ never meet: the only thing between them is the gateway.',
  ),
  arrow(
    'server',
    `${toOther('device', 'ui')}|^pouchdb-adapter-idb|^idb$|^comlink`,
    'device/ and server/ never meet: the only thing between them is the gateway.',
  ),
);
