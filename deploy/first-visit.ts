import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const auditPages = ['/app/where-i-am-now', '/app/where-i-am-now/[number]'];

/** What a first visit to the audit loads before it can take an answer. */
export interface FirstVisit {
  /** Of JavaScript, in brotli. */
  kb: number;
  files: readonly { path: string; bytes: number; code: string }[];
}

/**
 * Measures the build in a folder: the JavaScript that the shell names, and what the audit's pages import statically.
 * Throws where the build is not shaped as expected.
 */
export function firstVisit(build: string): FirstVisit {
  const built = new Built(build);
  const loaded = new Set<string>();
  const waiting = [...built.named, ...built.nodesOf(auditPages)];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (loaded.has(path)) continue;
    loaded.add(path);
    waiting.push(...built.staticImports(path));
  }
  const files = [...loaded].map((path) => {
    const code = built.codeOf(path);
    const bytes = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    return { path, bytes: bytes.length, code };
  });
  return { kb: files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024, files };
}

/** "First visit to the audit: 68.1 KB of JavaScript (brotli) in 30 files." */
export function firstVisitSentence({ kb, files }: FirstVisit): string {
  return `First visit to the audit: ${kb.toFixed(1)} KB of JavaScript (brotli) in ${files.length} files.`;
}

/** The client's files of a build. */
class Built {
  readonly #client: URL;
  /** The scripts that the shell names, as paths from the root of the site. */
  readonly named: readonly string[];

  constructor(build: string) {
    this.#client = pathToFileURL(join(build, 'client/'));
    const shell = readFileSync(join(build, 'prerendered', 'app.html'), 'utf8');
    this.named = [...shell.matchAll(/["'(](\/_app\/immutable\/[^"')]+\.js)["')]/g)].map(
      (match) => match[1] ?? '',
    );
    if (this.named.length === 0)
      throw new Error('the shell names no script: has the build changed its shape?');
  }

  codeOf(path: string): string {
    return readFileSync(new URL(`.${path}`, this.#client), 'utf8');
  }

  /** Static imports of a built file, as paths from the root of the site. */
  staticImports(path: string): string[] {
    const specifiers = [
      ...this.codeOf(path).matchAll(
        /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]*\bfrom\b\s*)?["']([^"']+\.js)["']/g,
      ),
    ];
    return specifiers.map((match) => new URL(match[1] ?? '', `http://site${path}`).pathname);
  }

  /** The nodes (layouts, error pages and pages) that Kit's client loads for a route, from the app's own table. */
  nodesOf(routes: readonly string[]): string[] {
    const app = this.named.find((path) => path.includes('/entry/app.')) ?? '';
    const code = this.codeOf(app);
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
      const [leaf, layouts = [], errors = []] = JSON.parse(
        entry[1].replace(/(?<=[[,])(?=,)/g, '0'),
      ) as [number, number[]?, number[]?];
      // The root layout and its error page come with every route.
      const nodes = [0, 1, ...layouts, ...errors, leaf < 0 ? ~leaf : leaf];
      return nodes.flatMap((node) => imports[node] ?? []);
    });
  }
}
