import { isCode } from '../emit/gate.ts';
import { Text } from '../emit/text.ts';
import { isHelper, isKind, isPath } from './parse.ts';
import { partialNames } from './lookup.ts';
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
    checkPartial(statement, context, check);
}

function checkOutput(statement: hbs.AST.MustacheStatement, context: Context, check: PathCheck): void {
  const { path, params } = statement;
  if (!isPath(path)) return;
  if (isHelper(path)) return params.forEach((param) => void valueAt(param, context, check));
  if (params.length > 0) return unknownHelper(path, check);
  const found = valueAt(path, context, check);
  if (found === null || isCode(found.value)) return;
  const place = placeOf(path);
  if (found.value instanceof Text)
    check.diagnostics.report('template-raw-text', null, { place, path: path.original });
  else
    check.diagnostics.report('template-not-code', null, {
      place,
      path: path.original,
      found: kindOf(found.value),
    });
}

function checkBlock(statement: hbs.AST.BlockStatement, context: Context, check: PathCheck): void {
  const { path, params, program, inverse } = statement;
  const [subject] = params;
  if (!isPath(path)) return;
  if (!isHelper(path)) return unknownHelper(path, check);
  const found = subject === undefined ? null : valueAt(subject, context, check);
  const inner = found === null ? null : innerContext(path.original, found.value, program, context);
  if (inner !== null) checkProgram(program, inner, check);
  checkProgram(inverse, context, check);
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
  if (!isPath(name)) return;
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
  const program = check.parsed.get(template.file);
  if (view === null || program === undefined || context.trail.includes(template.file)) return;
  checkProgram(
    program,
    { view: view.value, locals: new Map(), outer: null, trail: [...context.trail, template.file] },
    check,
  );
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return value === null ? 'nothing' : typeof value === 'object' ? 'a group of fields' : `a ${typeof value}`;
}
