import { ts } from 'ts-morph';
import type { EmittedFile } from '../../generator/products/kept-files.ts';

/** Syntax of plain data: literals, and lists and objects of them. */
const data: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.ObjectLiteralExpression,
  ts.SyntaxKind.PropertyAssignment,
]);

/** Code that is ours: a function of the SDK, what loads a file of commands, and the client. */
const ours = [
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*\.[\p{ID_Start}$_][\p{ID_Continue}$]*$/u,
  /^\(\) => import\('\.\/commands\/[\p{ID_Continue}./$-]+\.js'\)$/u,
  /^async \(\) => \(\{ commands: \[\] \}\)$/,
  /^async createClient\(options: [\p{ID_Start}$_][\p{ID_Continue}$]*\) \{\s*const \{ createClient \} = await import\('hostile-sdk\/client'\);\s*return createClient\(options\);\s*\}$/u,
];

/** What the files of a command line hold next to imports, data and {@link ours}, a line a finding. */
export function surplusCode(files: readonly EmittedFile[]): readonly string[] {
  const own = files.filter(({ path }) => path === 'src/program.ts' || path.startsWith('src/commands/'));
  return own.flatMap(({ path, text }) => {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
    const errors: unknown = Reflect.get(source, 'parseDiagnostics');
    const syntax = Array.isArray(errors) && errors.length > 0 ? ['is not valid'] : [];
    return [...syntax, ...source.statements.flatMap(surplusIn)].map((problem) => `${path} ${problem}`);
  });
}

function surplusIn(statement: ts.Statement): readonly string[] {
  if (ts.isImportDeclaration(statement)) return importProblem(statement);
  const [declared, ...others] = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations
    : [];
  if (declared?.initializer === undefined || others.length > 0) return [`has ${statement.getText()}`];
  return nodesOf(declared.initializer);
}

function importProblem({ moduleSpecifier }: ts.ImportDeclaration): readonly string[] {
  const text = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
  return /^(?:hostile-sdk(?:\/[\p{ID_Continue}./$-]+)?|(?:\.\.?\/)+runtime\/spec\.js)$/u.test(text)
    ? []
    : [`imports ${text}`];
}

function nodesOf(node: ts.Node): readonly string[] {
  const text = node.getText();
  if (ours.some((pattern) => pattern.test(text))) return [];
  if (ts.isStringLiteral(node) && /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text))
    return [`has invisible text in ${JSON.stringify(text)}`];
  if (ts.isPropertyAssignment(node)) {
    const isPlain = !ts.isComputedPropertyName(node.name) || ts.isStringLiteral(node.name.expression);
    return isPlain ? nodesOf(node.initializer) : [`has ${text}`];
  }
  if (!data.has(node.kind)) return [`has ${text}`];
  return node.getChildren().flatMap((child) => (isPart(child) ? child.getChildren().flatMap(partNodes) : []));
}

function isPart(child: ts.Node): boolean {
  return child.kind === ts.SyntaxKind.SyntaxList;
}

function partNodes(child: ts.Node): readonly string[] {
  return child.kind === ts.SyntaxKind.CommaToken ? [] : nodesOf(child);
}
