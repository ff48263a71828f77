import { formatOrigin, type Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { listed } from '../diagnostics/sentence.ts';
import { isCode } from '../escape/code.ts';
import { Text } from '../escape/text.ts';
import { helperNames, knownHelpers } from './helpers.ts';
import { isKind, isPath } from './parse.ts';
import type { Template, TemplateSet } from './lookup.ts';
import { near } from './near.ts';
import { Nullable } from './nullable.ts';

/** A template to check, with all that it may call. */
export interface PathCheck {
  /** The template and its callers. The first is that of a file, and its view is `@root`. */
  readonly trail: readonly [Frame, ...Frame[]];
  readonly set: TemplateSet;
  /** Parsed templates by file. */
  readonly parsed: ReadonlyMap<string, hbs.AST.Program>;
  readonly diagnostics: Diagnostics;
}

/** A template in the chain of callers. */
export interface Frame {
  readonly template: Template;
  readonly view: unknown;
  /** See {@link Context.tested}. */
  readonly tested: ReadonlySet<unknown>;
  /** The call that led to it; null for the template of a file. */
  readonly call: hbs.AST.PartialStatement | null;
}

/** The view of a partial that is called without one: `{{> mine}}`. */
export const noView: object = Object.freeze({});

/** The meaning of names at a place in a template: the view, and block parameters. */
export interface Context {
  readonly view: unknown;
  readonly locals: ReadonlyMap<string, unknown>;
  /**
   * The groups of fields that blocks around the place test. Such a block may ensure that other fields are not
   * null.
   */
  readonly tested: ReadonlySet<unknown>;
  readonly outer: Context | null;
}

/** A value of the sample, and the group of fields that has it. */
export interface Found {
  readonly value: unknown;
  readonly holder: unknown;
  /** Whether it may be null, and no block around the place tests it. */
  readonly mayBeNull: boolean;
}

/** The value of an expression in the sample; null if there is none, which is reported. */
export function valueAt(expression: hbs.AST.Expression, context: Context, check: PathCheck): Found | null {
  if (isKind<hbs.AST.SubExpression>(expression, 'SubExpression')) {
    if (isPath(expression.path) && knownHelpers[expression.path.original] !== true)
      unknownHelper(expression.path, check);
    expression.params.forEach((param) => void valueAt(param, context, check));
    return null;
  }
  if (!isPath(expression)) return null;
  const start = startOf(expression, context, check);
  if (start === null) return null;
  if (start.value === noView) return callWithoutView(check);
  let { value } = start;
  let holder: unknown = null;
  let mayBeNull = false;
  for (const part of start.parts) {
    if (mayBeNull) reportNullable(expression, check);
    if (!isRecord(value) || !Object.hasOwn(value, part)) {
      const suggestion = outerPath(expression, context) ?? near(part, fieldsOf(value));
      unknownPath(expression, suggestion, fieldsOf(value), check);
      return null;
    }
    holder = value;
    const member = value[part];
    mayBeNull = member instanceof Nullable && !context.tested.has(holder);
    value = member instanceof Nullable ? member.value : member;
  }
  return { value, holder, mayBeNull };
}

/** Reports a value that may be null where null is invalid. */
export function reportNullable(path: hbs.AST.PathExpression, check: PathCheck): void {
  const { origin, within } = placeOf(path, check);
  check.diagnostics.report('template-nullable', origin, { within, path: path.original });
}

interface Start {
  readonly value: unknown;
  readonly parts: readonly string[];
}

/**
 * The start of a path; null for counters of Handlebars, such as `@index`, and for names that do not exist,
 * which are reported.
 */
function startOf(path: hbs.AST.PathExpression, context: Context, check: PathCheck): Start | null {
  const [first = '', ...rest] = path.parts;
  if (path.data) return first === 'root' ? { value: check.trail[0].view, parts: rest } : counted(path, check);
  if (path.depth === 0 && context.locals.has(first)) return { value: context.locals.get(first), parts: rest };
  return { value: contextAt(path.depth, context)?.view, parts: path.parts };
}

/** The context a number of blocks further out; null if there are fewer blocks. */
function contextAt(depth: number, context: Context): Context | null {
  if (depth === 0) return context;
  return context.outer === null ? null : contextAt(depth - 1, context.outer);
}

const counters = ['@index', '@key', '@first', '@last'];

function counted(path: hbs.AST.PathExpression, check: PathCheck): null {
  if (!counters.includes(path.original))
    unknownPath(path, near(path.original, ['@root', ...counters]), [], check);
  return null;
}

/** The path as it would be valid further out. Blocks of lists have their own view. */
function outerPath(
  { original, depth, data, parts }: hbs.AST.PathExpression,
  context: Context,
): string | null {
  const [first = ''] = parts;
  if (data || depth > 0) return null;
  let steps = '';
  for (let outer = context.outer; outer !== null; outer = outer.outer) {
    steps += '../';
    if (isRecord(outer.view) && Object.hasOwn(outer.view, first)) return `${steps}${original}`;
  }
  return null;
}

function fieldsOf(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

function unknownPath(
  path: hbs.AST.PathExpression,
  suggestion: string | null,
  fields: readonly string[],
  check: PathCheck,
): void {
  const more = suggestion === null && fields.length > 0 ? ` Valid fields: ${fields.join(', ')}.` : '';
  const { origin, within } = placeOf(path, check);
  check.diagnostics.report('template-path', origin, { within, path: path.original, more, suggestion });
}

function callWithoutView({ trail, diagnostics }: PathCheck): null {
  const call = trail.at(-1)?.call;
  if (call && isPath(call.name))
    diagnostics.report('template-no-view', originIn(call), { partial: call.name.original });
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !isCode(value) && !(value instanceof Text);
}

/** The place of a mistake in a template. */
interface TemplatePlace {
  readonly origin: Origin;
  /** The place in a template of sdkwright that the call at `origin` leads to, as a part of the message; else empty. */
  readonly within: string;
}

/**
 * The place of a node. If the node is in a template of sdkwright, it is the call in the team's template that leads
 * there, because the team can only correct that.
 */
export function placeOf(node: hbs.AST.Node, { trail }: PathCheck): TemplatePlace {
  const last = trail.findLastIndex(({ template }) => template.owner === 'team');
  const call = last === -1 ? null : trail[last + 1]?.call;
  const origin = originIn(node);
  return call ? { origin: originIn(call), within: ` (in ${formatOrigin(origin)})` } : { origin, within: '' };
}

function originIn({ loc }: hbs.AST.Node): Origin {
  return { file: loc.source ?? '', pointer: '', line: loc.start.line, column: loc.start.column + 1 };
}

/** Reports a helper that does not exist. */
export function unknownHelper(path: hbs.AST.PathExpression, check: PathCheck): void {
  const { origin, within } = placeOf(path, check);
  const suggestion = near(path.original, helperNames);
  check.diagnostics.report('template-helper', origin, {
    within,
    helper: path.original,
    more: suggestion === null ? ` Valid helpers: ${listed(helperNames)}.` : '',
    suggestion,
  });
}
