/**
 * The JavaScript that a first visit to the audit loads before it can take an answer, in brotli bytes: what the
 * shell names, and what the audit's pages import statically. Fails above the budget of docs/architecture.md.
 * Run after a build.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const budgetKb = 75;
const client = new URL('../build/client/', import.meta.url);
const auditPages = ['/app/where-i-am-now', '/app/where-i-am-now/[number]'];

const shell = readFileSync(new URL('../build/prerendered/app.html', import.meta.url), 'utf8');
const named = [...shell.matchAll(/["'(](\/_app\/immutable\/[^"')]+\.js)["')]/g)].map(
  (match) => match[1] ?? '',
);
if (named.length === 0)
  throw new Error('the shell names no script: has the build changed its shape?');

/** Static imports of a built file, as paths from the root of the site. */
function staticImports(path: string): string[] {
  const code = readFileSync(new URL(`.${path}`, client), 'utf8');
  const specifiers = [
    ...code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]*\bfrom\b\s*)?["']([^"']+\.js)["']/g,
    ),
  ];
  return specifiers.map((match) => new URL(match[1] ?? '', `http://site${path}`).pathname);
}

/** The nodes (layouts and pages) that Kit's client loads for a route, from the app's own table of routes. */
function nodesOf(routes: readonly string[]): string[] {
  const app = named.find((path) => path.includes('/entry/app.')) ?? '';
  const code = readFileSync(new URL(`.${app}`, client), 'utf8');
  const imports = [
    ...code.matchAll(/import\(\s*["'`]([^"'`]+nodes\/\d+\.[^"'`]+\.js)["'`]\s*\)/g),
  ].map((match) => new URL(match[1] ?? '', `http://site${app}`).pathname);
  if (imports.length === 0)
    throw new Error('no nodes found in the app: has the build changed its shape?');
  return routes.flatMap((route) => {
    const entry = code.match(
      new RegExp(
        `["'\`]${route.replace(/[[\]]/g, '\\$&')}["'\`]\\s*:\\s*(\\[[^:]*?\\])(?:,["'\`]/|\\})`,
      ),
    );
    if (entry?.[1] === undefined) throw new Error(`${route} is not in the app's table of routes`);
    const [leaf, layouts = []] = JSON.parse(entry[1].replace(/,(?=[,\]])/g, ',0')) as [
      number,
      number[]?,
    ];
    // The root layout and its error page come with every route.
    return [0, 1, ...layouts, leaf < 0 ? ~leaf : leaf].flatMap((node) => imports[node] ?? []);
  });
}

const loaded = new Set<string>();
const waiting = [...named, ...nodesOf(auditPages)];
for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
  if (loaded.has(path)) continue;
  loaded.add(path);
  waiting.push(...staticImports(path));
}

const sizes = [...loaded].map((path) => {
  const code = new Uint8Array(readFileSync(new URL(`.${path}`, client)));
  return {
    path,
    bytes: brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    code: new TextDecoder().decode(code),
  };
});
const kb = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
const late = sizes.filter(({ code }) => /new_edits|CategoryScale/.test(code));

console.log(
  `First visit to the audit: ${kb.toFixed(1)} KB of JavaScript (brotli) in ${sizes.length} files; the budget is ${budgetKb} KB.`,
);
for (const { path } of late)
  console.error(`PouchDB or Chart.js is loaded before the first answer: ${path}`);
if (kb > budgetKb || late.length > 0) process.exit(1);
