import Handlebars from 'handlebars';
import { knownHelpers, printHelper } from './helpers.ts';

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
