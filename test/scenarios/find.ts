import { ts } from 'ts-morph';
import type { EmittedFile } from '../../generator/products/kept-files.ts';

/** Kinds of declarations, as the info strings of scenarios name them. */
const kinds = {
  interface: ts.isInterfaceDeclaration,
  type: ts.isTypeAliasDeclaration,
  const: ts.isVariableStatement,
  function: ts.isFunctionDeclaration,
  class: ts.isClassDeclaration,
  export: ts.isExportDeclaration,
} as const;

/**
 * The part of a generated package that an info string asks for.
 *
 * `ts models/pet.ts` is a file; `ts interface Pet` a declaration, wherever it stands; `ts function resources/pets.ts#list`
 * the one in that file, with all of its signatures. Declarations come with their documentation. What a file passes on has the
 * name of where it is from: `ts export index.ts#./resources/pets.js`.
 *
 * @returns null if there is nothing of the kind
 */
export function find(files: readonly EmittedFile[], info: string): string | null {
  const [, kind = '', place] = info.split(' ');
  if (place === undefined) return textOf(files, kind);
  if (!isKind(kind)) return null;
  const [name = '', path] = place.split('#').toReversed();
  const searched = files.filter((file) =>
    path === undefined ? /^src\/(?!runtime\/).*\.ts$/.test(file.path) : file.path === `src/${path}`,
  );
  return searched.map(({ text }) => declaration(text, kind, name)).find((text) => text !== null) ?? null;
}

function textOf(files: readonly EmittedFile[], path: string): string | null {
  const file = files.find((each) => each.path === path || each.path === `src/${path}`);
  return file?.text.trimEnd() ?? null;
}

function isKind(kind: string): kind is keyof typeof kinds {
  return Object.hasOwn(kinds, kind);
}

function declaration(text: string, kind: keyof typeof kinds, name: string): string | null {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const found = source.statements.filter((statement) => kinds[kind](statement) && nameOf(statement) === name);
  const [first, last] = [found[0], found.at(-1)];
  return first && last ? text.slice(first.getStart(source, true), last.end) : null;
}

function nameOf(statement: ts.Statement): string | undefined {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]?.name.getText();
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    return statement.name.text;
  if (ts.isExportDeclaration(statement)) return statement.moduleSpecifier?.getText().slice(1, -1);
  return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)
    ? statement.name?.text
    : undefined;
}
