import { code, docBlock, joinCode, type Code } from '../../../escape/code.ts';
import { Declaration, type AliasTree, type InterfaceTree, type MemberTree } from './declaration.ts';

/** A property of an interface or of an object type. */
export type Member = MemberTree<Code>;

/** `export interface Name extends Base { … }`. */
export function interfaceDeclaration(parts: Omit<InterfaceTree<Code>, 'kind'>): Declaration {
  return new Declaration({ kind: 'interface', ...parts });
}

/** `export type Name = …;` */
export function aliasDeclaration(parts: Omit<AliasTree<Code>, 'kind'>): Declaration {
  return new Declaration({ kind: 'alias', ...parts });
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

/** A type parameter with its default. */
export interface TypeParameter {
  readonly name: Code;
  readonly constraint: Code;
  readonly standard: Code;
}

/** A function without its body: docs, name, parameters, return type. The template adds the body. */
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

/** The text before the keyword of a declaration. */
function lead({ docs, isExported }: { readonly docs: Code | null; readonly isExported: boolean }): Code {
  const comment = docs === null ? code`` : code`${docBlock(docs)}\n`;
  return isExported ? code`${comment}export ` : comment;
}
