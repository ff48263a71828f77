import {
  printStructure,
  StructureKind,
  VariableDeclarationKind,
  type Structures,
  type TypeParameterDeclarationStructure,
} from 'ts-morph';
import { assembled, type Code } from '../gate.ts';

/** A property of an interface or of an object type. */
export interface Member {
  readonly key: Code;
  readonly type: Code;
  readonly optional: boolean;
  /** Text of its doc comment, without delimiters. */
  readonly docs: Code | null;
}

/** Type of all properties that are not declared. */
export type IndexType = Code | null;

/** `export interface Name extends Base { … }`. */
export function interfaceDeclaration(parts: {
  readonly name: Code;
  readonly docs: Code | null;
  readonly extends: Code | null;
  readonly members: readonly Member[];
  readonly index: IndexType;
}): Code {
  return printed({
    kind: StructureKind.Interface,
    name: `${parts.name}`,
    isExported: true,
    docs: docsOf(parts.docs),
    extends: parts.extends === null ? [] : [`${parts.extends}`],
    properties: parts.members.map(({ key, type, optional, docs }) => ({
      name: `${key}`,
      type: `${type}`,
      hasQuestionToken: optional,
      docs: docsOf(docs),
    })),
    indexSignatures:
      parts.index === null ? [] : [{ keyName: 'key', keyType: 'string', returnType: `${parts.index}` }],
  });
}

/** `export type Name = …;` */
export function aliasDeclaration(parts: {
  readonly name: Code;
  readonly docs: Code | null;
  readonly type: Code;
}): Code {
  return printed({
    kind: StructureKind.TypeAlias,
    name: `${parts.name}`,
    isExported: true,
    docs: docsOf(parts.docs),
    type: `${parts.type}`,
  });
}

/** `const name: Type = …;`, exported or not. */
export function constDeclaration(parts: {
  readonly name: Code;
  readonly docs: Code | null;
  readonly type: Code | null;
  readonly value: Code;
  readonly isExported: boolean;
}): Code {
  return printed({
    kind: StructureKind.VariableStatement,
    isExported: parts.isExported,
    declarationKind: VariableDeclarationKind.Const,
    docs: docsOf(parts.docs),
    declarations: [
      {
        name: `${parts.name}`,
        initializer: `${parts.value}`,
        ...(parts.type === null ? {} : { type: `${parts.type}` }),
      },
    ],
  });
}

/** A parameter of a function. */
export interface Parameter {
  readonly name: Code;
  readonly type: Code;
  readonly optional?: boolean;
  readonly value?: Code;
}

/** A parameter of type, with what it is unless the caller says otherwise. */
export interface TypeParameter {
  readonly name: Code;
  readonly constraint: Code;
  readonly standard: Code;
}

/** Everything of a function but its body: docs, name, parameters, return type. The body is a template's. */
export function functionHead(parts: {
  readonly name: Code;
  readonly docs: Code | null;
  readonly typeParameter?: TypeParameter | null;
  readonly parameters: readonly Parameter[];
  readonly returns: Code;
  readonly isExported: boolean;
}): Code {
  const whole = printed({
    kind: StructureKind.Function,
    name: `${parts.name}`,
    isExported: parts.isExported,
    docs: docsOf(parts.docs),
    typeParameters: typeParameters(parts.typeParameter ?? null),
    parameters: parts.parameters.map(({ name, type, optional, value }) => ({
      name: `${name}`,
      type: `${type}`,
      hasQuestionToken: optional === true,
      ...(value === undefined ? {} : { initializer: `${value}` }),
    })),
    returnType: `${parts.returns}`,
  });
  // ts-morph prints no function without a body: its empty one is cut off.
  return assembled(whole.toString().replace(/\s*\{\s*\}$/, ''));
}

function typeParameters(parameter: TypeParameter | null): TypeParameterDeclarationStructure[] {
  if (parameter === null) return [];
  const { name, constraint, standard } = parameter;
  return [
    {
      kind: StructureKind.TypeParameter,
      name: `${name}`,
      constraint: `${constraint}`,
      default: `${standard}`,
    },
  ];
}

function docsOf(docs: Code | null): string[] {
  return docs === null ? [] : [docs.toString()];
}

function printed(structure: Structures): Code {
  return assembled(printStructure(structure, { indentNumberOfSpaces: 2, useSingleQuote: true }).trimEnd());
}
