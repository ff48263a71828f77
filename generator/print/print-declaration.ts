import { printStructure, StructureKind, type Structures } from 'ts-morph';
import type { DeclarationTree } from '../products/sdk/declarations/declaration.ts';

/** A declaration as TypeScript. */
export function printDeclaration(tree: DeclarationTree): string {
  return printStructure(structureOf(tree), { indentNumberOfSpaces: 2, useSingleQuote: true }).trimEnd();
}

function structureOf(tree: DeclarationTree): Structures {
  const { name, docs } = tree;
  const common = { name, isExported: true, docs: docsOf(docs) };
  if (tree.kind === 'alias') return { kind: StructureKind.TypeAlias, ...common, type: tree.type };
  const { members, index } = tree;
  return {
    kind: StructureKind.Interface,
    ...common,
    extends: tree.extends === null ? [] : [tree.extends],
    properties: members.map(({ key, type, optional, docs }) => ({
      name: key,
      type,
      hasQuestionToken: optional,
      docs: docsOf(docs),
    })),
    indexSignatures: index === null ? [] : [{ keyName: 'key', keyType: 'string', returnType: index }],
  };
}

function docsOf(docs: string | null): string[] {
  return docs === null ? [] : [docs];
}
