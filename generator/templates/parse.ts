import Handlebars from 'handlebars';
import { helperDocs, printHelper } from './helpers.ts';

/** Helpers of Handlebars that templates may use, each as a block. */
export const builtIn = ['if', 'unless', 'each', 'with'] as const;

/** The only helpers. Every other name in a template is a path in its view. */
export const knownHelpers: Record<string, boolean> = {
  ...Object.fromEntries(Object.keys(helperDocs).map((name) => [name, true])),
  [printHelper]: true,
  if: true,
  unless: true,
  each: true,
  with: true,
  lookup: false,
  log: false,
  blockHelperMissing: false,
  helperMissing: false,
};

/** Names of all helpers, for messages. */
export const helperNames: readonly string[] = [...Object.keys(helperDocs), ...builtIn];

/**
 * Parses a template. Each place has the template's file name.
 *
 * @throws {Error} of Handlebars if the syntax is invalid
 */
export function parse(text: string, file: string): hbs.AST.Program {
  return Handlebars.parse(text, { srcName: file });
}

/** Rewrites every `{{path}}` to `{{print path}}`, so that only code is printed. Changes the tree. */
export function guardOutput(program: hbs.AST.Program): hbs.AST.Program {
  class Guard extends Handlebars.Visitor {
    override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
      if (statement.params.length > 0 || isHelper(statement.path)) return;
      statement.params = [statement.path];
      statement.path = { ...printPath, loc: statement.loc };
    }
  }
  new Guard().accept(program);
  return program;
}

const printPath = {
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: [printHelper],
  original: printHelper,
} as const;

/** Whether an expression names a helper. */
export function isHelper(path: hbs.AST.Expression): boolean {
  return (
    isPath(path) &&
    path.parts.length === 1 &&
    knownHelpers[path.original] === true &&
    Object.hasOwn(knownHelpers, path.original)
  );
}

export function isPath(expression: hbs.AST.Expression): expression is hbs.AST.PathExpression {
  return expression.type === 'PathExpression';
}

/** Whether a node is of a kind. */
export function isKind<T extends hbs.AST.Node>(node: hbs.AST.Node, kind: T['type']): node is T {
  return node.type === kind;
}
