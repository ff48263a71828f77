import { Text } from '../escape/text.ts';
import { checkOutput } from './check-output.ts';
import { partialNames, type Template } from './lookup.ts';
import { misuseOfBlock, unsupported } from './misuse.ts';
import { near } from './near.ts';
import { listed, validNames } from '../diagnostics/sentence.ts';
import { helperNames } from './helpers.ts';
import { isHelper, isKind, isPath } from './parse.ts';
import { maybe } from './nullable.ts';
import {
  noView,
  placeOf,
  reportNullable,
  unknownHelper,
  valueAt,
  type Context,
  type Found,
  type PathCheck,
} from './sample-values.ts';

/** Checks every path, helper and partial of a template against a sample of its view. */
export function checkPaths(check: PathCheck): void {
  const frame = check.trail.at(-1) ?? check.trail[0];
  const { view, tested } = frame;
  const context: Context = { view, locals: new Map(), tested, outer: null };
  checkProgram(check.parsed.get(frame.template.file), context, check);
}

function checkProgram(program: hbs.AST.Program | undefined, context: Context, check: PathCheck): void {
  for (const statement of program?.body ?? []) checkStatement(statement, context, check);
}

function checkStatement(statement: hbs.AST.Statement, context: Context, check: PathCheck): void {
  if (isKind<hbs.AST.MustacheStatement>(statement, 'MustacheStatement'))
    return checkOutput(statement, context, check);
  if (isKind<hbs.AST.BlockStatement>(statement, 'BlockStatement'))
    return checkBlock(statement, context, check);
  if (isKind<hbs.AST.PartialStatement>(statement, 'PartialStatement'))
    return checkPartial(statement, context, check);
  const reason = unsupported.get(statement.type);
  if (reason !== undefined) reportSyntax(statement, reason, check);
}

function checkBlock(statement: hbs.AST.BlockStatement, context: Context, check: PathCheck): void {
  const { path, params, program, inverse } = statement;
  const [subject] = params;
  if (!isPath(path)) return;
  if (!isHelper(path)) return unknownHelper(path, check);
  const reason = misuseOfBlock(path.original, statement);
  if (reason !== null) return reportSyntax(path, reason, check);
  for (const name of program.blockParams ?? []) checkBlockParam(name, statement, check);
  const found = subject === undefined ? null : valueAt(subject, context, check);
  const tested = found === null ? context.tested : new Set([...context.tested, found.holder]);
  const around: Context = { ...context, tested };
  const inner = found === null ? null : innerContext(path.original, found.value, program, around);
  if (inner !== null) checkProgram(program, inner, check);
  checkProgram(inverse, around, check);
}

/** Reports a block parameter with the name of a helper: its position would decide which of them is used. */
function checkBlockParam(name: string, statement: hbs.AST.BlockStatement, check: PathCheck): void {
  if (!helperNames.includes(name)) return;
  const reason = `${name} is a helper, so what stands in the list cannot be called so`;
  reportSyntax(statement, reason, check);
}

function reportSyntax(node: hbs.AST.Node, reason: string, check: PathCheck): void {
  const { origin, within } = placeOf(node, check);
  check.diagnostics.report('template-syntax', origin, { within, reason });
}

/**
 * The context of a block's body; null if it is unknown because the block's subject is unknown or an empty
 * list.
 */
function innerContext(
  helper: string,
  value: unknown,
  program: hbs.AST.Program,
  context: Context,
): Context | null {
  if (helper === 'if' || helper === 'unless') return context;
  const item: unknown = helper === 'each' ? (Array.isArray(value) ? value[0] : undefined) : value;
  if (item === undefined || item === null) return null;
  const [name] = program.blockParams ?? [];
  const locals = name === undefined ? context.locals : new Map([...context.locals, [name, item]]);
  return { view: item, locals, tested: context.tested, outer: context };
}

function checkPartial(statement: hbs.AST.PartialStatement, context: Context, check: PathCheck): void {
  const { name, params } = statement;
  const [subject] = params;
  if (!isPath(name)) {
    const { origin, within } = placeOf(statement, check);
    const more = ' Its name must be written out.';
    return check.diagnostics.report('template-partial', origin, {
      within,
      partial: '(…)',
      more,
      suggestion: null,
    });
  }
  const partials = partialNames(check.set);
  const template = partials.get(name.original);
  if (template === undefined) {
    const known = [...partials.keys()];
    const { origin, within } = placeOf(name, check);
    const suggestion = near(name.original, known);
    check.diagnostics.report('template-partial', origin, {
      within,
      partial: name.original,
      more: suggestion === null ? validNames('partials', listed(known)) : '',
      suggestion,
    });
    return;
  }
  const view = subject === undefined ? { value: noView, mayBeNull: false } : valueAt(subject, context, check);
  const named = namedValues(statement.hash, context, check);
  if (view === null) return;
  if (view.mayBeNull && subject !== undefined && isPath(subject)) reportNullable(subject, check);
  const given = named === null ? view.value : Object.assign({}, view.value, named);
  const tested = context.tested.has(view.value) ? new Set([...context.tested, given]) : context.tested;
  const caller = check.trail.find((frame) => frame.template === template);
  if (caller === undefined)
    checkPaths({ ...check, trail: [...check.trail, { template, view: given, tested, call: statement }] });
  else if (caller.view === given) reportCircle(name, template, check);
}

/** Reports a partial that calls itself with the same view. With another view, the recursion may end. */
function reportCircle(name: hbs.AST.PathExpression, template: Template, check: PathCheck): void {
  const isOverride = template.owner === 'team' && check.set.base.has(template.name);
  const { origin, within } = placeOf(name, check);
  check.diagnostics.report('template-circle', origin, {
    within,
    partial: name.original,
    suggestion: isOverride ? `base/${name.original}` : null,
  });
}

/**
 * The values that a call of a partial adds to its view: `{{> mine this package=@root.package}}`. A literal is
 * text for helpers.
 */
function namedValues(hash: hbs.AST.Hash | undefined, context: Context, check: PathCheck): object | null {
  if (hash === undefined) return null;
  const entries = hash.pairs.map(({ key, value }): [string, unknown] => [
    key,
    isPath(value) ? memberOf(valueAt(value, context, check)) : new Text(''),
  ]);
  return Object.fromEntries(entries);
}

function memberOf(found: Found | null): unknown {
  return found?.mayBeNull === true ? maybe(found.value) : found?.value;
}
