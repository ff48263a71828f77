import type { AST } from 'prettier';
import { parsers } from 'prettier/plugins/markdown';
import type { EmittedFile } from '../../generator/products/kept-files.ts';

/** What is wrong with the files that are no source, compared with those of a harmless document. */
export async function textProblems(
  files: readonly EmittedFile[],
  twin: readonly EmittedFile[],
): Promise<readonly string[]> {
  const manifests = [files, twin].map((each) => manifestOf(textOf(each, 'package.json')));
  const markdown = await Promise.all(
    ['README.md', 'api.md'].map((path) => markdownProblems(path, files, twin)),
  );
  const differs = manifests[0] === manifests[1] ? [] : ['package.json differs'];
  return [...differs, ...exportProblems(files), ...pathProblems(files), ...markdown.flat()];
}

/** What is wrong with the files that are no source, without anything to compare them with. */
export async function ownTextProblems(files: readonly EmittedFile[]): Promise<readonly string[]> {
  const outlines = await Promise.all(['README.md', 'api.md'].map((path) => outlineOf(textOf(files, path))));
  const foreign = outlines
    .flat()
    .filter((line) => !/^heading \d|^code in sh: npm install hostile-sdk$/.test(line));
  return [...exportProblems(files), ...pathProblems(files), ...foreign];
}

function textOf(files: readonly EmittedFile[], path: string): string {
  return files.find((each) => each.path === path)?.text ?? '';
}

/** All that a manifest says but for its subpaths, which are called after resources, and what names the client. */
function manifestOf(text: string): string {
  const { exports: _subpaths, description: _client, ...rest } = JSON.parse(text);
  return JSON.stringify(rest);
}

/** Every subpath leads to a file that the package is built to. */
function exportProblems(files: readonly EmittedFile[]): readonly string[] {
  const { exports } = JSON.parse(textOf(files, 'package.json'));
  const built = new Set(files.map(({ path }) => path.replace(/^src\/(.*)\.ts$/, './dist/$1.js')));
  return Object.entries<{ default?: string }>(exports)
    .filter(([key, { default: file }]) => key !== './package.json' && !built.has(file ?? ''))
    .map(([key]) => `package.json exports ${key}, which is no file`);
}

/** Paths lead to files inside the package, on every system, and no two to the same. */
function pathProblems(files: readonly EmittedFile[]): readonly string[] {
  const seen = new Set<string>();
  return files.flatMap(({ path }) => {
    const key = path.normalize('NFC').toLowerCase();
    const isTwice = seen.has(key);
    seen.add(key);
    const segments = path.split('/');
    const isBad = segments.some((segment) =>
      /^\.{0,2}$|[\p{C}<>:"|?*\\]|^(con|prn|aux|nul)(\.|$)|[. ]$/iu.test(segment),
    );
    const isLong = segments.some((segment) => Buffer.byteLength(segment) > 120);
    return isTwice || isBad || isLong ? [`path ${JSON.stringify(path)}`] : [];
  });
}

/** What Markdown of documents must not bring about: what looks like ours, or leads elsewhere unseen. */
const ours = new Set([
  'html',
  'image',
  'imageReference',
  'linkReference',
  'definition',
  'footnoteDefinition',
  'table',
  'thematicBreak',
]);

async function markdownProblems(
  path: string,
  files: readonly EmittedFile[],
  twin: readonly EmittedFile[],
): Promise<readonly string[]> {
  const [own, other] = await Promise.all([outlineOf(textOf(files, path)), outlineOf(textOf(twin, path))]);
  if (path === 'README.md')
    return own.join() === other.join()
      ? []
      : [`README.md is ${own.join('; ')} instead of ${other.join('; ')}`];
  // Resources are called after what the document says, so of their headings only the kind can be compared.
  const kinds = (outline: readonly string[]): string =>
    [...new Set(outline.map((line) => line.replace(/:.*/, '')))].join('; ');
  return kinds(own) === kinds(other) ? [] : [`${path} has ${kinds(own)} instead of ${kinds(other)}`];
}

/** Headings with their text, and everything that documents have no right to, in order. */
export async function outlineOf(text: string): Promise<readonly string[]> {
  const found: string[] = [];
  visit(await parsers.markdown.parse(text, { originalText: text } as never), (node) => {
    if (node.type === 'heading') found.push(`heading ${node.depth}: ${contentOf(node)}`);
    else if (ours.has(node.type)) found.push(node.type);
    else if (node.type === 'link' && !isPlain(node)) found.push(`link to ${node.url}`);
    else if (node.type === 'code' && node.lang === 'sh') found.push(`code in ${node.lang}: ${node.value}`);
  });
  return found;
}

/** A bare address, which readers of Markdown make a link of: it shows where it leads. */
function isPlain(link: AST): boolean {
  const shown = contentOf(link);
  return [shown, `http://${shown}`, `mailto:${shown}`].includes(link.url) || encodeURI(shown) === link.url;
}

function contentOf(node: AST): string {
  return node.value ?? (node.children ?? []).map(contentOf).join('');
}

function visit(node: AST, see: (node: AST) => void): void {
  see(node);
  for (const child of node.children ?? []) visit(child, see);
}
