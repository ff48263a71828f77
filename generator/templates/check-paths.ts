import { isCode } from '../emit/gate.ts';
import { Text } from '../emit/text.ts';
import { helperNames, isHelper, isKind, isPath } from './parse.ts';
import { partialNames } from './lookup.ts';
import { misuseOf, misuseOfBlock, unsupported } from './misuse.ts';
import { near } from './near.ts';
import { placeOf, unknownHelper, valueAt, type Context, type PathCheck } from './sample-values.ts';

/** Checks every path, helper and partial of a template against a sample of its view. */
export function checkPaths(check: PathCheck): void {
  const context: Context = {
    view: check.view,
    locals: new Map(),
    outer: null,
    trail: [check.program.loc.source],
  };
  checkProgram(check.program, context, check);
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
  if (reason !== undefined)
    check.diagnostics.report('template-syntax', null, { place: placeOf(statement), reason });
}

function checkOutput(statement: hbs.AST.MustacheStatement, context: Context, check: PathCheck): void {
  const { path, params } = statement;
  if (!isPath(path)) return;
  if (isHelper(path)) return checkHelper(path, statement, context, check);
  if (params.length > 0) return unknownHelper(path, check);
  if (path.data && path.parts[0] !== 'root') return notCode(path, 'no code', check);
  const found = valueAt(path, context, check);
  if (found === null || isCode(found.value)) return;
  if (!(found.value instanceof Text)) return notCode(path, kindOf(found.value), check);
  check.diagnostics.report('template-raw-text', null, { place: placeOf(path), path: path.original });
}

function checkHelper(
  path: hbs.AST.PathExpression,
  statement: hbs.AST.MustacheStatement,
  context: Context,
  check: PathCheck,
): void {
  const reason = misuseOf(path.original, statement);
  if (reason === null) return statement.params.forEach((param) => checkArgument(param, context, check));
  check.diagnostics.report('template-syntax', null, { place: placeOf(path), reason });
}

/** Helpers take text, code and literals. */
function checkArgument(argument: hbs.AST.Expression, context: Context, check: PathCheck): void {
  const found = valueAt(argument, context, check);
  if (found === null || !isPath(argument) || isCode(found.value) || found.value instanceof Text) return;
  notCode(argument, kindOf(found.value), check);
}

function notCode(path: hbs.AST.PathExpression, found: string, { diagnostics }: PathCheck): void {
  diagnostics.report('template-not-code', null, { place: placeOf(path), path: path.original, found });
}

function checkBlock(statement: hbs.AST.BlockStatement, context: Context, check: PathCheck): void {
  const { path, params, program, inverse } = statement;
  const [subject] = params;
  if (!isPath(path)) return;
  if (!isHelper(path)) return unknownHelper(path, check);
  const reason = misuseOfBlock(path.original, statement);
  if (reason !== null) {
    return check.diagnostics.report('template-syntax', null, { place: placeOf(path), reason });
  }
  for (const name of program.blockParams ?? []) checkBlockParam(name, statement, check);
  const found = subject === undefined ? null : valueAt(subject, context, check);
  const inner = found === null ? null : innerContext(path.original, found.value, program, context);
  if (inner !== null) checkProgram(program, inner, check);
  checkProgram(inverse, context, check);
}

/** A helper's name would win or lose against a variable's by where it stands. */
function checkBlockParam(name: string, statement: hbs.AST.BlockStatement, { diagnostics }: PathCheck): void {
  if (!helperNames.includes(name)) return;
  const reason = `${name} is a helper, so what stands in the list cannot be called so`;
  diagnostics.report('template-syntax', null, { place: placeOf(statement), reason });
}

/** What a block's body sees; null where it cannot be told because its subject is unknown or an empty list. */
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
  return { view: item, locals, outer: context, trail: context.trail };
}

function checkPartial(statement: hbs.AST.PartialStatement, context: Context, check: PathCheck): void {
  const { name, params } = statement;
  const [subject] = params;
  if (!isPath(name)) {
    const known = { place: placeOf(statement), partial: '(…)', near: ' Its name must be written out.' };
    return check.diagnostics.report('template-partial', null, known);
  }
  const partials = partialNames(check.set);
  const template = partials.get(name.original);
  if (template === undefined) {
    const known = [...partials.keys()];
    check.diagnostics.report('template-partial', null, {
      place: placeOf(name),
      partial: name.original,
      near: near(name.original, known),
    });
    return;
  }
  const view = subject === undefined ? { value: {} } : valueAt(subject, context, check);
  const named = namedValues(statement.hash, context, check);
  const program = check.parsed.get(template.file);
  if (view === null || program === undefined || context.trail.includes(template.file)) return;
  checkProgram(
    program,
    {
      view: named === null ? view.value : Object.assign({}, view.value, named),
      locals: new Map(),
      outer: null,
      trail: [...context.trail, template.file],
    },
    check,
  );
}

/** What a call of a partial adds to its view: `{{> mine this package=@root.package}}`. A literal is text for helpers. */
function namedValues(hash: hbs.AST.Hash | undefined, context: Context, check: PathCheck): object | null {
  if (hash === undefined) return null;
  const entries = hash.pairs.map(({ key, value }): [string, unknown] => [
    key,
    isPath(value) ? valueAt(value, context, check)?.value : new Text(''),
  ]);
  return Object.fromEntries(entries);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return value === null ? 'nothing' : typeof value === 'object' ? 'a group of fields' : `a ${typeof value}`;
}
