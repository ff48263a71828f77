import { printStructure, StructureKind, type Structures } from 'ts-morph';
import { declarationsIn, type Declaration } from '../products/sdk/declarations/declaration.ts';

/** A text with each of its declarations as TypeScript. */
export function printDeclarations(text: string): string {
  return declarationsIn(text)
    .map((part) => (typeof part === 'string' ? part : printed(structureOf(part))))
    .join('');
}

function structureOf(declaration: Declaration): Structures {
  const { name, docs } = declaration;
  const common = { name, isExported: true, docs: docsOf(docs) };
  if (declaration.kind === 'alias')
    return { kind: StructureKind.TypeAlias, ...common, type: declaration.type };
  const { members, index } = declaration;
  return {
    kind: StructureKind.Interface,
    ...common,
    extends: declaration.extends === null ? [] : [declaration.extends],
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

function printed(structure: Structures): string {
  return printStructure(structure, { indentNumberOfSpaces: 2, useSingleQuote: true }).trimEnd();
}
