import type { Diagnostics } from '../diagnostics/report.ts';
import { path as safePath } from '../escape/code.ts';
import { checkSet } from './check.ts';
import { createEngine, type Engine } from './engine.ts';
import { findTemplates, isExtra, type Template, type TemplateSet } from './lookup.ts';
import { readAdditions, type FoundAdditions } from './package-additions.ts';
import type { ProductTemplates } from './product-templates.ts';
import { readRuntime } from './sources.ts';
import { TemplateError } from './template-error.ts';
import { viewName } from './view-types.ts';

/** A file to lay out: where it goes, by which template, with what view. */
export interface Layout {
  /** Relative to the package folder. */
  readonly path: string;
  readonly template: string;
  readonly view: object;
}

/** A file laid out. */
export interface LaidOut {
  readonly path: string;
  readonly text: string;
}

/** All that a run needs of the templates. */
export interface Templates {
  /** Sources of the runtime by path relative to `src/runtime`. */
  readonly runtime: ReadonlyMap<string, string>;
  /** Names of the team's overrides, extras and drops, sorted: the manifest lists them. */
  readonly overrides: readonly string[];
  /** What the team adds to `package.json`. */
  readonly additions: readonly FoundAdditions[];
  /** Lays out a file, and what a team makes beside it; nothing if the team dropped it. */
  render(layout: Layout): readonly LaidOut[];
}

/**
 * Reads and checks all templates, once a run.
 *
 * @param folders - the team's folders, the first to have a file wins
 */
export function loadTemplates(
  product: ProductTemplates,
  folders: readonly string[],
  diagnostics: Diagnostics,
): Templates {
  const set = findTemplates(product, folders);
  if (folders.length > 0) checkSet(set, diagnostics);
  return templatesOf(set, readRuntime(), diagnostics);
}

/** Templates from sources already at hand. What stops one while it is rendered is reported; its file is empty then. */
export function templatesOf(
  set: TemplateSet,
  runtime: ReadonlyMap<string, string>,
  diagnostics: Diagnostics,
): Templates {
  const engine = reporting(createEngine(set), diagnostics);
  const dropped = new Set([...set.team].filter(([, { header }]) => header.drop).map(([name]) => name));
  const extras = [...set.team.values()].filter(({ name, header }) => isExtra(name) && !header.drop);
  return {
    runtime,
    overrides: [...set.team.keys()],
    additions: readAdditions(set.others, diagnostics),
    render(layout) {
      const own = dropped.has(layout.template)
        ? []
        : [{ path: layout.path, text: engine.render(layout.template, layout.view) }];
      return [
        ...own,
        ...extras
          .filter((extra) => viewName(extra, set.product) === layout.template)
          .flatMap((extra) => renderExtra(extra, layout, engine)),
      ];
    },
  };
}

function reporting(engine: Engine, diagnostics: Diagnostics): Engine {
  return {
    render(name, view) {
      try {
        return engine.render(name, view);
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        diagnostics.report('template-failed', null, { reason: error.message });
        return '';
      }
    },
  };
}

function renderExtra({ name, header }: Template, { path, view }: Layout, engine: Engine): readonly LaidOut[] {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.ts$/, '');
  const target = header.path?.replaceAll('{name}', base);
  return target === undefined ? [] : [{ path: safePath(target).toString(), text: engine.render(name, view) }];
}
