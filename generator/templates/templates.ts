import type { Diagnostics } from '../diagnostics/report.ts';
import { path as safePath } from '../escape/code.ts';
import { findTemplates, isExtra, type Template, type TemplateSet } from './lookup.ts';
import { readAdditions, type FoundAdditions } from './package-additions.ts';
import type { ProductTemplates } from './product-templates.ts';
import { readRuntime, type TemplateSource } from './sources.ts';
import { viewName } from './view-types.ts';

/** A file and its template. */
export interface TemplateFile {
  /** Relative to the package folder. */
  readonly path: string;
  readonly template: string;
}

/** The templates of a run. */
export interface Templates {
  /** All templates, for the engine. */
  readonly sources: readonly TemplateSource[];
  /** Sources of the product's runtime by path relative to `src/runtime`. */
  readonly runtime: ReadonlyMap<string, string>;
  /** Names of the team's overrides, extras and drops, sorted, for the manifest. */
  readonly overrides: readonly string[];
  /** The team's additions to `package.json`. */
  readonly additions: readonly FoundAdditions[];
  /**
   * The files to render from a file's view: the file itself, unless the team drops it, and the team's extra
   * files.
   */
  filesOf(file: TemplateFile): readonly TemplateFile[];
  /** Whether an extra template of the team makes the file of a path. Case does not matter, as on many disks. */
  makes(path: string): boolean;
  /** Whether a template of the team may read a field: it contains the field's name. */
  mayRead(field: string): boolean;
}

/**
 * Reads all templates, once per run, and checks them if a team has some.
 *
 * @param folders - the team's folders; the first that has a file wins
 */
export async function loadTemplates(
  product: ProductTemplates,
  folders: readonly string[],
  diagnostics: Diagnostics,
): Promise<Templates> {
  const set = findTemplates(product, folders);
  if (folders.length > 0) {
    const { checkSet } = await import('./check.ts');
    checkSet(set, diagnostics);
  }
  return templatesOf(set, readRuntime(product), diagnostics);
}

/** Templates from sources that were already read. */
export function templatesOf(
  set: TemplateSet,
  runtime: ReadonlyMap<string, string>,
  diagnostics: Diagnostics,
): Templates {
  const team = [...set.team.values()];
  const dropped = new Set(team.filter(({ header }) => header.drop).map(({ name }) => name));
  const extras = team.filter(({ name, header }) => isExtra(name) && !header.drop);
  return {
    sources: [...set.base.values(), ...team].map(({ name, file, text, owner }) => ({
      ...{ name, file, text, owner },
    })),
    runtime,
    overrides: [...set.team.keys()],
    additions: readAdditions(set.others, diagnostics),
    filesOf(file) {
      const hosted = extras.filter((extra) => viewName(extra, set.product) === file.template);
      const own = dropped.has(file.template) ? [] : [file];
      return [...own, ...hosted.flatMap((extra) => extraFile(extra, file.path))];
    },
    makes: (path) => extras.some(({ header }) => header.path?.toLowerCase() === path.toLowerCase()),
    mayRead: (field) => team.some(({ text }) => text.includes(field)),
  };
}

function extraFile({ name, header }: Template, host: string): readonly TemplateFile[] {
  const base = host.slice(host.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const path = header.path?.replaceAll('{name}', base);
  return path === undefined ? [] : [{ path: safePath(path).toString(), template: name }];
}
