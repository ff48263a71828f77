import { ts } from 'ts-morph';
import type { EmittedFile } from '../../generator/products/kept-files.ts';

/** What the source files of a package consist of, whatever things are called. */
export interface Statements {
  /** Every statement's structure, sorted; imports and re-exports, which follow from names, are left out. */
  readonly structures: readonly string[];
  /** Names of the tags in doc comments. */
  readonly tags: readonly string[];
  /** What is wrong: syntax errors, imports of what is not in the package, statements with an effect. */
  readonly problems: readonly string[];
}

/** Reads the files that a document has a say in: all but the runtime's, which are copies. */
export function statementsOf(files: readonly EmittedFile[]): Statements {
  const own = files.filter(({ path }) => path.endsWith('.ts') && !path.startsWith('src/runtime/'));
  const paths = new Set(files.map(({ path }) => path));
  const read = own.map(({ path, text }) => ({ path, source: parsed(path, text) }));
  return {
    structures: read.flatMap(({ source }) => structuresIn(source)).toSorted(),
    // TypeScript gives a comment on the line of a brace to nobody; formatted, it stands on a line of its own.
    tags: own.flatMap(({ path, text }) => tagsIn(parsed(path, text.replaceAll('{ /**', '{\n/**')))),
    problems: read.flatMap(({ path, source }) => [
      ...syntaxErrors(source).map((error) => `${path}: ${error}`),
      ...source.statements.flatMap((each) => linkProblem(each, path, paths) ?? effectOf(each) ?? []),
      ...directives(source).map((directive) => `${path}: ${directive}`),
    ]),
  };
}

/** The structure of each statement of a file. What the client's file says once for each resource counts once. */
function structuresIn({ statements }: ts.SourceFile): readonly string[] {
  const structures = statements.filter((each) => !isLink(each)).map(structureOf);
  return structures.filter((each, index) => each !== resourceInterface || structures.indexOf(each) === index);
}

/** `interface Machines extends Bound<typeof machines> {}` */
const resourceInterface =
  'InterfaceDeclaration(HeritageClause(ExpressionWithTypeArguments(TypeQuery(name) name)) name)';

function parsed(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

function syntaxErrors(source: ts.SourceFile): readonly string[] {
  const errors: unknown = Reflect.get(source, 'parseDiagnostics');
  return Array.isArray(errors) ? errors.map(({ messageText }) => String(messageText)) : ['was not parsed'];
}

function isLink(statement: ts.Statement): boolean {
  return ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
}

/** An import or export must lead to a file of the package. */
function linkProblem(statement: ts.Statement, path: string, paths: ReadonlySet<string>): string | null {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return null;
  if (statement.moduleSpecifier === undefined) return null;
  const specifier = ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : '';
  const target = new URL(specifier.replace(/\.js$/, '.ts'), `file:///${path}`).pathname.slice(1);
  if (ts.isImportDeclaration(statement) && statement.importClause === undefined)
    return `${path} runs ${specifier}`;
  return specifier.startsWith('.') && paths.has(decodeURIComponent(target))
    ? null
    : `${path} imports ${specifier}`;
}

/** Declarations do nothing when a module is loaded. */
function effectOf(statement: ts.Statement): string | null {
  const declares =
    isLink(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isVariableStatement(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement);
  return declares ? null : `has an effect: ${statement.getText().slice(0, 80)}`;
}

/** Comments that tell the compiler to look away. */
function directives({ text }: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, text);
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token !== ts.SyntaxKind.SingleLineCommentTrivia && token !== ts.SyntaxKind.MultiLineCommentTrivia)
      continue;
    const comment = scanner.getTokenText();
    if (/^\/\/\/?\s*(@ts-|<)|^\/\*+\s*@ts-/.test(comment)) found.push(comment);
  }
  return found;
}

/** Each tag once, though TypeScript gives some comments to several nodes. */
function tagsIn(source: ts.SourceFile): readonly string[] {
  const tags = new Set<ts.JSDocTag>();
  const visit = (node: ts.Node): void => {
    for (const doc of ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc))
      for (const tag of doc.tags ?? []) tags.add(tag);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...tags].map(({ tagName }) => tagName.text);
}

const names: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.ComputedPropertyName,
]);

/**
 * A node's kind and those inside it, in an order that names have no part in. Names and texts, however they are written, count
 * as one kind, as do the ways to a property; what stands once for each resource counts once.
 */
function structureOf(node: ts.Node): string {
  const kind = kindOf(node);
  if (kind === 'name' || kind === values) return kind;
  const children: string[] = [];
  ts.forEachChild(node, (child) => {
    if (!dependsOnNames(child)) children.push(structureOf(child));
  });
  const sorted = children.toSorted();
  const counted = isOfResources(node) || ts.isUnionTypeNode(node) ? [...new Set(sorted)] : sorted;
  const [only] = counted;
  if (ts.isUnionTypeNode(node) && counted.length === 1 && only !== undefined) return only;
  if (isElement(node) && only === 'PropertyAssignment(name name)' && counted.length === 1) return 'name';
  return counted.length === 0 ? kind : `${kind}(${counted.join(' ')})`;
}

/**
 * What is there or not by what things are called: `export`, which functions named by a reserved word have on a line of their
 * own; and the key of a parameter, `{ name: 'toString', key: 'queryToString' }` for `'id'`, where it cannot be its name.
 */
function dependsOnNames(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.ExportKeyword) return true;
  return ts.isPropertyAssignment(node) && isElement(node.parent) && node.name.getText() === 'key';
}

/** Whether a node is an object in an array, as the parameters of a plan are. */
function isElement(node: ts.Node): boolean {
  return ts.isObjectLiteralExpression(node) && ts.isArrayLiteralExpression(node.parent);
}

/** The values of an enum: a union of literals, or where they are long the values of its const object. */
const values = 'LiteralType(name)';

function kindOf(node: ts.Node): string {
  if (names.has(node.kind) || isGlobal(node) || isForeignCall(node)) return 'name';
  if (ts.isShorthandPropertyAssignment(node)) return 'PropertyAssignment(name name)';
  if (ts.isElementAccessExpression(node)) return 'PropertyAccessExpression';
  if (ts.isIndexedAccessTypeNode(node)) return values;
  return ts.SyntaxKind[node.kind] ?? '';
}

/** `globalThis.Promise` is what `Promise` is where the document has a model of that name. */
function isGlobal(node: ts.Node): boolean {
  const isAccess = ts.isQualifiedName(node) || ts.isPropertyAccessExpression(node);
  return isAccess && /^globalThis\.[A-Z]\w*$/.test(node.getText());
}

/** An operation of another resource is called by its namespace. */
function isForeignCall(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node.parent) && node.parent.expression === node && ts.isPropertyAccessExpression(node)
  );
}

/** The client's class and constructor say one thing a resource. */
function isOfResources(node: ts.Node): boolean {
  return ts.isClassDeclaration(node) || (ts.isBlock(node) && ts.isConstructorDeclaration(node.parent));
}
