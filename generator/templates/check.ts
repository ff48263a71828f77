import Handlebars from 'handlebars';
import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { path as safePath } from '../emit/gate.ts';
import { VIEW_VERSION } from '../emit/views/common.ts';
import { changesSince } from '../emit/views/changes.ts';
import { checkPaths } from './check-paths.ts';
import { isExtra, isFileTemplate, partialName, type Template, type TemplateSet } from './lookup.ts';
import { near } from './near.ts';
import { isPath, parse } from './parse.ts';
import { sampleViews } from './samples.ts';
import { viewName } from './view-types.ts';

/**
 * Checks templates without rendering an API: names of files, versions, and every path, helper and partial in them against
 * sample views. Findings are diagnostics with file, line and column.
 *
 * A partial is checked wherever it is called, by a template of ours too, with the view that it gets there.
 */
export function checkSet(set: TemplateSet, diagnostics: Diagnostics): void {
  const parsed = new Map<string, hbs.AST.Program>();
  for (const template of [...set.base.values(), ...set.team.values()])
    parseInto(parsed, template, diagnostics);
  const called = calledPartials(parsed.values());
  for (const template of set.team.values()) checkTeamTemplate(template, set, called, diagnostics);
  for (const template of new Map([...set.base, ...set.team]).values()) {
    const view = sampleViews.get(viewName(template));
    const program = parsed.get(template.file);
    if (view !== undefined && program !== undefined) checkPaths({ program, view, set, parsed, diagnostics });
  }
}

/** Names that templates call partials by. */
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
    const { place, reason } = syntaxError(error instanceof Error ? error : new Error(String(error)), file);
    diagnostics.report('template-syntax', null, { place, reason });
  }
}

/** What Handlebars says of broken syntax, and where: its lines count from 1, its columns from 0. */
function syntaxError(error: Error, file: string): { readonly place: string; readonly reason: string } {
  const [first = '', ...excerpt] = error.message.split('\n');
  const parse = /^Parse error on line (\d+)/.exec(first);
  if (parse !== null) return { place: `${file}:${parse[1] ?? ''}`, reason: excerpt.at(-1) ?? first };
  const known = /^(.*) - (\d+):(\d+)$/.exec(first);
  if (known === null) return { place: file, reason: first };
  return { place: `${file}:${known[2] ?? ''}:${Number(known[3]) + 1}`, reason: known[1] ?? first };
}

function checkTeamTemplate(
  template: Template,
  { base }: TemplateSet,
  called: ReadonlySet<string>,
  diagnostics: Diagnostics,
): void {
  const { name, file, header } = template;
  const isOwnPartial = !isFileTemplate(name) && called.has(partialName(name));
  if (isExtra(name)) checkExtra(template, diagnostics);
  else if (!base.has(name) && !isOwnPartial) {
    const names = [...base.keys()].filter((each) => isFileTemplate(each) === isFileTemplate(name));
    diagnostics.report('template-unknown', null, { file, near: near(name, names) });
  }
  if (header.drop || header.views === VIEW_VERSION) return;
  const found = header.views === null ? 'an unknown version' : `version ${header.views}`;
  const changes = changesSince(header.views);
  diagnostics.report('template-version', null, { file, found, wanted: String(VIEW_VERSION), changes });
}

function checkExtra({ file, header }: Template, diagnostics: Diagnostics): void {
  const fail = (reason: string): void =>
    diagnostics.report('template-extra' satisfies Code, null, { file, reason });
  if (header.drop) return;
  if (header.path === null) return fail('it does not say its path');
  if (header.scope !== 'once' && !header.path.includes('{name}'))
    return fail(`each ${header.scope} needs a path of its own, with {name} in it`);
  try {
    safePath(header.path.replaceAll('{name}', 'name'));
  } catch {
    fail(`${header.path} is no path inside the package`);
  }
}
