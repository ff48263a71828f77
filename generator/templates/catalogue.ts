import type { Diagnostics } from '../diagnostics/report.ts';
import { checkSet } from './check.ts';
import type { ProductTemplates } from './product-templates.ts';
import { viewType } from './view-types.ts';
import { findTemplates, isExtra, isFileTemplate, lookUp, partialName } from './lookup.ts';

/** A template in the list of `templates list`. */
export interface TemplateInfo {
  /** Name without `.hbs`, for example `resource.ts` or `partials/operation`. */
  readonly name: string;
  readonly kind: 'file' | 'partial' | 'extra';
  /**
   * Type of its view, for example `ResourceFileView`; null for a partial that gets the view of its caller.
   */
  readonly view: string | null;
  /** The file that it is read from. */
  readonly file: string;
  /**
   * `base`: ours. `override`: the team's instead of ours. `team`: the team's own. `dropped`: not rendered.
   */
  readonly state: 'base' | 'override' | 'team' | 'dropped';
}

/** All templates in use, sorted by name. */
export function listTemplates(
  product: ProductTemplates,
  folders: readonly string[],
): readonly TemplateInfo[] {
  const set = findTemplates(product, folders);
  const names = [...new Set([...set.base.keys(), ...set.team.keys()])].sort();
  return names.flatMap((name) => {
    const template = lookUp(set, name);
    if (template === null) return [];
    const kind = isExtra(name) ? 'extra' : isFileTemplate(name) ? 'file' : 'partial';
    const owned = set.base.has(name) ? 'override' : 'team';
    const state = template.header.drop ? 'dropped' : template.owner === 'base' ? 'base' : owned;
    return [{ name, kind, view: viewType(template, product), file: template.file, state }];
  });
}

/** One of our templates, to be written to a team's folder. */
export interface Ejected {
  /** File name inside the team's folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * The initial text of an override.
 *
 * @param how - `whole` copies the original; `wrap` calls it, for a team that adds text before or after
 * @returns null if there is no template with that name
 */
export function readTemplate(
  product: ProductTemplates,
  name: string,
  how: 'whole' | 'wrap' = 'whole',
): Ejected | null {
  const { base } = findTemplates(product, []);
  const template = base.get(name.replace(/\.hbs$/, ''));
  if (template === undefined) return null;
  const header = `{{!-- sdkwright: views=${product.version} --}}\n`;
  const body = how === 'wrap' ? `{{> base/${partialName(template.name)} this}}\n` : template.text;
  return { path: `${template.name}.hbs`, text: header + body };
}

/** Checks all templates, the team's and ours, without generating anything. */
export function checkTemplates(
  product: ProductTemplates,
  folders: readonly string[],
  diagnostics: Diagnostics,
): void {
  checkSet(findTemplates(product, folders), diagnostics);
}
