import type { Diagnostics } from '../diagnostics/report.ts';
import { isCode } from '../emit/gate.ts';
import { Text } from '../emit/text.ts';
import { helperNames, isKind, isPath, knownHelpers } from './parse.ts';
import type { TemplateSet } from './lookup.ts';
import { near } from './near.ts';

/** A template to check, with all it may call. */
export interface PathCheck {
  readonly program: hbs.AST.Program;
  readonly view: unknown;
  readonly set: TemplateSet;
  /** Parsed templates by file. */
  readonly parsed: ReadonlyMap<string, hbs.AST.Program>;
  readonly diagnostics: Diagnostics;
}

/** What names mean at a place in a template: the view, and block parameters. */
export interface Context {
  readonly view: unknown;
  readonly locals: ReadonlyMap<string, unknown>;
  readonly outer: Context | null;
  /** Files of the partials being checked, against circles. */
  readonly trail: readonly string[];
}

/** The value of an expression in the sample; null, and a finding, if there is none. */
export function valueAt(
  expression: hbs.AST.Expression,
  context: Context,
  check: PathCheck,
): { readonly value: unknown } | null {
  if (isKind<hbs.AST.SubExpression>(expression, 'SubExpression')) {
    if (isPath(expression.path) && knownHelpers[expression.path.original] !== true)
      unknownHelper(expression.path, check);
    expression.params.forEach((param) => void valueAt(param, context, check));
    return null;
  }
  if (!isPath(expression) || expression.data) return null;
  const start = startOf(expression, context);
  let value = start.value;
  for (const part of start.parts) {
    if (!isRecord(value) || !Object.hasOwn(value, part)) {
      const known = isRecord(value) ? Object.keys(value) : [];
      const place = placeOf(expression);
      check.diagnostics.report('template-path', null, {
        place,
        path: expression.original,
        near: near(part, known),
      });
      return null;
    }
    value = value[part];
  }
  return { value };
}

function startOf(
  path: hbs.AST.PathExpression,
  context: Context,
): { readonly value: unknown; readonly parts: readonly string[] } {
  const [first = '', ...rest] = path.parts;
  if (path.depth === 0 && context.locals.has(first)) return { value: context.locals.get(first), parts: rest };
  let scope = context;
  for (let depth = path.depth; depth > 0 && scope.outer !== null; depth -= 1) scope = scope.outer;
  return { value: scope.view, parts: path.parts };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !isCode(value) && !(value instanceof Text);
}

/** `file:line:column`, both counted from 1. */
export function placeOf({ loc }: hbs.AST.Node): string {
  return `${loc.source}:${loc.start.line}:${loc.start.column + 1}`;
}

/** Reports a helper that does not exist. */
export function unknownHelper(path: hbs.AST.PathExpression, { diagnostics }: PathCheck): void {
  diagnostics.report('template-helper', null, {
    place: placeOf(path),
    helper: path.original,
    near: near(path.original, helperNames),
  });
}
