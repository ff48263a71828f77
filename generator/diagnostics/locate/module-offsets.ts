import type { ts } from 'ts-morph';
import type { Offsets, Wanted } from './wanted.ts';

type Compiler = typeof ts;

/**
 * Finds the properties of a module's default export, such as `export default defineConfig({ … })`. Only
 * object literals and array literals are read. Computed properties are not found.
 */
export async function moduleOffsets(text: string, wanted: Wanted): Promise<Offsets> {
  const { ts } = await import('ts-morph');
  const source = ts.createSourceFile('config.ts', text, ts.ScriptTarget.Latest, true);
  const found = new Map<string, number>();
  const exported = source.statements.find((statement) => ts.isExportAssignment(statement));
  if (exported !== undefined) note(ts, source, exported.expression, wanted, found);
  return found;
}

function note(
  compiler: Compiler,
  source: ts.SourceFile,
  expression: ts.Expression,
  wanted: Wanted,
  found: Map<string, number>,
): void {
  const value = valueOf(compiler, source, expression);
  for (const [key, child] of wanted.children) {
    const member = memberOf(compiler, value, key);
    if (member === null) continue;
    found.set(child.pointer, member.start.getStart(source));
    if (member.value !== null) note(compiler, source, member.value, child, found);
  }
}

/**
 * The value of an expression: the argument of a call, the expression inside a type assertion, the initializer
 * of a constant.
 */
function valueOf(compiler: Compiler, source: ts.SourceFile, expression: ts.Expression): ts.Expression {
  let value = expression;
  for (let step = 0; step < 20; step += 1) {
    if (compiler.isCallExpression(value) && value.arguments[0] !== undefined) [value] = value.arguments;
    else if (
      compiler.isParenthesizedExpression(value) ||
      compiler.isAsExpression(value) ||
      compiler.isSatisfiesExpression(value)
    )
      value = value.expression;
    else if (compiler.isIdentifier(value)) {
      const constant = initializerOf(compiler, source, value.text);
      if (constant === null) return value;
      value = constant;
    } else return value;
  }
  return value;
}

function initializerOf(compiler: Compiler, source: ts.SourceFile, name: string): ts.Expression | null {
  for (const statement of source.statements)
    if (compiler.isVariableStatement(statement))
      for (const { name: declared, initializer } of statement.declarationList.declarations)
        if (compiler.isIdentifier(declared) && declared.text === name) return initializer ?? null;
  return null;
}

interface Member {
  /** The start of the member: its key, or the element. */
  readonly start: ts.Node;
  readonly value: ts.Expression | null;
}

function memberOf(compiler: Compiler, value: ts.Expression, key: string): Member | null {
  if (compiler.isArrayLiteralExpression(value)) {
    const element = value.elements[Number(key)];
    return element === undefined ? null : { start: element, value: element };
  }
  if (!compiler.isObjectLiteralExpression(value)) return null;
  for (const property of value.properties) {
    const { name } = property;
    if (name === undefined || !('text' in name) || name.text !== key) continue;
    return { start: name, value: compiler.isPropertyAssignment(property) ? property.initializer : null };
  }
  return null;
}
