import { printStructure, StructureKind, type Structures } from 'ts-morph';
import { assembled, code, docBlock, joinCode, type Code } from '../gate.ts';

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
  const type = parts.type === null ? code`` : code`: ${parts.type}`;
  return code`${lead(parts)}const ${parts.name}${type} = ${parts.value};`;
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
  const parameters = joinCode(parts.parameters.map(parameterCode), ', ');
  const typeParameter = parts.typeParameter ? typeParameterCode(parts.typeParameter) : code``;
  return code`${lead(parts)}function ${parts.name}${typeParameter}(${parameters}): ${parts.returns}`;
}

function typeParameterCode({ name, constraint, standard }: TypeParameter): Code {
  return code`<${name} extends ${constraint} = ${standard}>`;
}

function parameterCode({ name, type, optional, value }: Parameter): Code {
  const mark = optional === true ? code`?` : code``;
  return value === undefined ? code`${name}${mark}: ${type}` : code`${name}${mark}: ${type} = ${value}`;
}

/** What comes before the keyword of a declaration. */
function lead({ docs, isExported }: { readonly docs: Code | null; readonly isExported: boolean }): Code {
  const comment = docs === null ? code`` : code`${docBlock(docs)}\n`;
  return isExported ? code`${comment}export ` : comment;
}

function docsOf(docs: Code | null): string[] {
  return docs === null ? [] : [docs.toString()];
}

function printed(structure: Structures): Code {
  return assembled(printStructure(structure, { indentNumberOfSpaces: 2, useSingleQuote: true }).trimEnd());
}
