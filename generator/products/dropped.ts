import { posix } from 'node:path';
import type { Diagnostics } from '../diagnostics/report.ts';

interface File {
  readonly path: string;
  readonly text: string;
}

/**
 * Reports files that templates of a team drop although other files need them: a package without its
 * `errors.ts` does not compile.
 *
 * @param wanted - paths of the files without the team's templates
 * @param files - the files with them
 */
export function reportDropped(
  wanted: readonly string[],
  files: readonly File[],
  diagnostics: Diagnostics,
): void {
  const made = new Set(files.map(({ path }) => path));
  for (const path of wanted) {
    if (made.has(path)) continue;
    const [first, ...others] = files.filter((file) => leadsTo(file, path));
    if (first === undefined) continue;
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    diagnostics.report('template-dropped', null, { path, from: `${first.path}${more}` });
  }
}

/** Whether a file imports, exports or links another. `package.json` names the files built from it. */
function leadsTo(file: File, path: string): boolean {
  const relative = posix.relative(posix.dirname(file.path), path);
  const specifier = (relative.startsWith('.') ? relative : `./${relative}`).replace(/\.ts$/, '.js');
  const built = path.replace(/^src\/(.*)\.ts$/, './dist/$1.js');
  return [`'${specifier}'`, `"${specifier}"`, `](${relative})`, `"${built}"`].some((mention) =>
    file.text.includes(mention),
  );
}
