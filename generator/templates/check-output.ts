import { isCode } from '../escape/code.ts';
import { Text } from '../escape/text.ts';
import { misuseOf } from './misuse.ts';
import { isHelper, isPath } from './parse.ts';
import {
  placeOf,
  reportNullable,
  unknownHelper,
  valueAt,
  type Context,
  type PathCheck,
} from './sample-values.ts';

/** Checks a `{{…}}` that prints: with a helper, or code without one. */
export function checkOutput(statement: hbs.AST.MustacheStatement, context: Context, check: PathCheck): void {
  const { path, params } = statement;
  if (!isPath(path)) return;
  if (isHelper(path)) return checkHelper(path, statement, context, check);
  if (params.length > 0) return unknownHelper(path, check);
  if (path.data && path.parts[0] !== 'root') return notCode(path, 'no code', check);
  const found = valueAt(path, context, check);
  if (found?.mayBeNull === true) return reportNullable(path, check);
  if (found === null || isCode(found.value)) return;
  if (!(found.value instanceof Text)) return notCode(path, kindOf(found.value), check);
  const { origin, within } = placeOf(path, check);
  check.diagnostics.report('template-raw-text', origin, { within, path: path.original });
}

function checkHelper(
  path: hbs.AST.PathExpression,
  statement: hbs.AST.MustacheStatement,
  context: Context,
  check: PathCheck,
): void {
  const reason = misuseOf(path.original, statement);
  if (reason === null) return statement.params.forEach((param) => checkArgument(param, context, check));
  const { origin, within } = placeOf(path, check);
  check.diagnostics.report('template-syntax', origin, { within, reason });
}

/** Checks an argument. Helpers accept text, code and literals. */
function checkArgument(argument: hbs.AST.Expression, context: Context, check: PathCheck): void {
  const found = valueAt(argument, context, check);
  if (found === null || !isPath(argument)) return;
  if (found.mayBeNull) return reportNullable(argument, check);
  if (isCode(found.value) || found.value instanceof Text) return;
  notCode(argument, kindOf(found.value), check);
}

function notCode(path: hbs.AST.PathExpression, found: string, check: PathCheck): void {
  const { origin, within } = placeOf(path, check);
  check.diagnostics.report('template-not-code', origin, { within, path: path.original, found });
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return value === null ? 'nothing' : typeof value === 'object' ? 'a group of fields' : `a ${typeof value}`;
}
