import Handlebars from 'handlebars';
import type { Diagnostics } from '../diagnostics/report.ts';
import { path as safePath } from '../escape/code.ts';
import { checkPathsOfExtras } from './check-extra-paths.ts';
import { checkPaths } from './check-paths.ts';
import type { TemplateHeader } from './header.ts';
import { isExtra, isFileTemplate, partialName, type Template, type TemplateSet } from './lookup.ts';
import { checkOther } from './check-other.ts';
import { near } from './near.ts';
import { listed, validNames } from '../diagnostics/sentence.ts';
import type { ProductTemplates } from './product-templates.ts';
import { isPath, parse } from './parse.ts';
import { originAt, startOf, syntaxError } from './syntax-error.ts';
import { viewName } from './view-types.ts';

/**
 * Checks templates without rendering an API: names of files, versions, and every path, helper and partial
 * against sample views. Findings are diagnostics with file, line and column.
 *
 * A partial is checked for each call, also from our own templates, with the view of that call.
 */
export function checkSet(set: TemplateSet, diagnostics: Diagnostics): void {
  const parsed = new Map<string, hbs.AST.Program>();
  for (const template of [...set.base.values(), ...set.team.values()])
    parseInto(parsed, template, diagnostics);
  const called = calledPartials(parsed.values());
  for (const folder of set.missing) diagnostics.report('template-folder', null, { folder });
  for (const other of set.others) checkOther(other, set, diagnostics);
  for (const template of set.team.values()) checkTeamTemplate(template, set, called, diagnostics);
  checkPathsOfExtras(set, diagnostics);
  for (const template of new Map([...set.base, ...set.team]).values()) {
    const view = set.product.samples.get(viewName(template, set.product));
    if (view !== undefined)
      checkPaths({ trail: [{ template, view, tested: new Set(), call: null }], set, parsed, diagnostics });
  }
}

/** Names of partials that templates call. */
function calledPartials(programs: Iterable<hbs.AST.Program>): ReadonlySet<string> {
  const called = new Set<string>();
  class Calls extends Handlebars.Visitor {
    override PartialStatement(statement: hbs.AST.PartialStatement): void {
      if (isPath(statement.name)) called.add(statement.name.original);
      super.PartialStatement(statement);
    }
  }
  for (const program of programs) new Calls().accept(program);
  return called;
}

function parseInto(
  parsed: Map<string, hbs.AST.Program>,
  { file, text }: Template,
  diagnostics: Diagnostics,
): void {
  try {
    parsed.set(file, parse(text, file));
  } catch (error) {
    const { origin, reason } = syntaxError(
      error instanceof Error ? error : new Error(String(error)),
      text,
      file,
    );
    diagnostics.report('template-syntax', origin, { within: '', reason });
  }
}

function checkTeamTemplate(
  template: Template,
  { base, product }: TemplateSet,
  called: ReadonlySet<string>,
  diagnostics: Diagnostics,
): void {
  const { name, file, text, header } = template;
  const isOwnPartial = !isFileTemplate(name) && called.has(partialName(name));
  for (const { offset, ...mistake } of header.mistakes)
    diagnostics.report('template-header', originAt(text, offset, file), mistake);
  if (header.drop) checkDrop(template, diagnostics);
  if (isExtra(name)) checkExtra(template, product, diagnostics);
  else checkOverride(template, diagnostics);
  if (!isExtra(name) && !base.has(name) && !isOwnPartial) {
    const suggestion = near(name, base.keys());
    const more = suggestion === null ? validNames('names', listed(base.keys())) : '';
    diagnostics.report('template-unknown', startOf(file), { more, suggestion });
  }
  if (!header.drop && header.views !== product.version) reportVersion(template, product, diagnostics);
}

/**
 * Reports the version of a template. A version that is not a number is reported as a mistake of the first
 * line.
 */
function reportVersion(
  { file, header: { views, keys } }: Template,
  product: ProductTemplates,
  diagnostics: Diagnostics,
): void {
  const origin = startOf(file);
  const version = String(product.version);
  if (views === null && !keys.includes('views'))
    return diagnostics.report('template-unversioned', origin, { version });
  if (views === null) return;
  const changes = product.changesSince(views);
  diagnostics.report('template-version', origin, { found: String(views), wanted: version, changes });
}

/** Reports invalid drops. Only a file can be dropped, and its template must have no other text. */
function checkDrop({ name, file, text, header }: Template, diagnostics: Diagnostics): void {
  const report = (offset: number, reason: string): void =>
    diagnostics.report('template-header', originAt(text, offset, file), { reason, suggestion: null });
  const rest = text.slice(header.length).trimStart();
  if (!isFileTemplate(name)) report(0, notDropped);
  if (rest !== '') report(text.length - rest.length, 'a file with drop must contain nothing else');
}

const notDropped =
  'only a whole file can be dropped: override a partial instead, and switch a waiter off in the configuration (operations)';

/** Reports keys of an override, which has the path of the original. */
function checkOverride({ file, header: { keys } }: Template, diagnostics: Diagnostics): void {
  for (const key of ['scope', 'path'].filter((each) => keys.includes(each)))
    diagnostics.report('template-header', startOf(file), {
      reason: `only templates under extra/ have a ${key}`,
      suggestion: null,
    });
}

function checkExtra({ file, header }: Template, product: ProductTemplates, diagnostics: Diagnostics): void {
  const isRead = !header.drop && header.mistakes.length === 0;
  const reason = isRead ? faultOfExtra(header, product) : null;
  if (reason !== null) diagnostics.report('template-extra', startOf(file), { reason });
}

function faultOfExtra({ scope, path }: TemplateHeader, { hosts }: ProductTemplates): string | null {
  if (path === null) return 'it does not say its path';
  if (hosts[scope] === null)
    return `this product has no files for each ${scope}: its scopes are once and resource`;
  const unknown = [...path.matchAll(/\{([^{}]*)\}/g)].find(([, name]) => name !== 'name');
  if (unknown !== undefined) return `there is no ${unknown[0]} for its path, only {name}`;
  const isNamed = path.includes('{name}');
  if (scope !== 'once' && !isNamed) return `each ${scope} needs a path of its own, with {name} in it`;
  if (scope === 'once' && isNamed) return '{name} is for templates with scope=resource or scope=model';
  try {
    safePath(path.replaceAll('{name}', 'name'));
    return null;
  } catch {
    return `${path} is not a path inside the package`;
  }
}
