import type { Docs, EnumType, Model, SymbolId, Type } from '../../model/types.ts';
import type { Direction } from '../directions.ts';
import type { FileScope } from '../file-scope.ts';
import {
  code,
  docBlock,
  docComment,
  identifier,
  joinCode,
  literal,
  propertyKey,
  type Code,
} from '../gate.ts';
import { proseOf } from '../prose.ts';
import type { Symbols } from '../symbols.ts';
import { converterCode } from './converter.ts';
import { indexType, membersOf } from './object.ts';
import { aliasDeclaration, constDeclaration, functionHead, interfaceDeclaration } from './print.ts';
import { enumCode, typeCode, type TypeContext } from './type.ts';

/** One declaration of a model, by the name it exports. */
export interface ModelDeclaration {
  readonly name: string;
  readonly kind: 'type' | 'enum';
  readonly direction: Direction;
  readonly declaration: Code;
}

/** The type declarations of a model: one, or two where it looks different on its two ways. */
export function modelDeclarations(
  model: Model,
  symbols: Symbols,
  scope: FileScope,
): readonly ModelDeclaration[] {
  return symbols.directions(model.id).map((direction) => {
    const name = symbols.model(model.id, direction);
    const docs = docsOf(model, direction, symbols);
    const declaration =
      model.type.kind === 'enum'
        ? aliasDeclaration({ name: identifier(name), docs, type: enumType(identifier(name), model.type) })
        : typeDeclaration(name, model.type, docs, { scope, direction });
    return { name, kind: model.type.kind === 'enum' ? 'enum' : 'type', direction, declaration };
  });
}

/** The function that converts a model's values between JSON and its type; null if they are the same, or nobody needs it. */
export function converterDeclaration(model: Model, symbols: Symbols, scope: FileScope): Code | null {
  if (!symbols.needsConverter(model.id)) return null;
  const converter = converterCode(model.type, { scope, symbols });
  if (converter === null) return null;
  return constDeclaration({
    name: scope.converter(model.id),
    docs: code`Converts a {@link ${identifier(symbols.names.model(model.id))}} between JSON and its type.`,
    type: scope.runtimeType('Converter'),
    // Made at each use, for models may hold each other.
    value: code`(value, way) => ${converter}(value, way)`,
    isExported: true,
  });
}

/** A named type: an interface for an object, an alias for everything else. */
export function typeDeclaration(name: string, type: Type, docs: Code | null, context: TypeContext): Code {
  if (type.kind !== 'object')
    return aliasDeclaration({ name: identifier(name), docs, type: typeCode(type, context) });
  return interfaceDeclaration({
    name: identifier(name),
    docs,
    extends: null,
    members: membersOf(type.properties, context),
    index: indexType(type, context),
  });
}

/** The values where they fit one line; a longer list is told once, by the const object, and the type made of that. */
function enumType(name: Code, type: EnumType): Code {
  const listed = enumCode(type);
  if (listed.toString().length <= 80) return listed;
  const { open, base } = type;
  const rest = base === 'string' ? code` | (string & {})` : code` | (number & {})`;
  return code`(typeof ${name})[keyof typeof ${name}]${open ? rest : code``}`;
}

function docsOf(model: Model, direction: Direction, symbols: Symbols): Code | null {
  const isVariant = direction === 'request' && symbols.directions(model.id).length > 1;
  const note = code`What is sent of a {@link ${identifier(symbols.names.model(model.id))}}.`;
  const isOpen = model.type.kind === 'enum' && model.type.open;
  return proseOf(model.docs, {
    notes: isVariant ? [note] : [],
    closing: isOpen ? [code`Other values are valid too: the service may know more.`] : [],
  });
}

/** The const object of an enum: its values by name. */
export function enumConst(model: Model & { readonly type: EnumType }, symbols: Symbols): Code {
  const keys = symbols.names.enumKeys(model.id);
  const entries = model.type.members.map(({ value, description }, index) => {
    const key = propertyKey(keys[index] ?? String(value));
    const comment = description === null ? code`` : code`${docBlock(docComment(description))}\n`;
    return code`${comment}${key}: ${literal(value)},`;
  });
  return constDeclaration({
    name: identifier(symbols.names.model(model.id)),
    docs: enumDocs(model.docs, model.type),
    type: null,
    value: code`{\n${joinCode(entries, '\n')}\n} as const`,
    isExported: true,
  });
}

function enumDocs(docs: Docs, { open }: EnumType): Code | null {
  const notes = open ? [code`The values known when this package was generated.`] : [];
  return proseOf({ summary: null, description: null, deprecated: docs.deprecated, link: null }, { notes });
}

/** The head of the guard that tells an open enum's known values from newer ones. */
export function guardHead(id: SymbolId, type: EnumType, symbols: Symbols): Code {
  const name = identifier(symbols.names.model(id));
  return functionHead({
    name: identifier(symbols.names.guard(id)),
    docs: code`Tells the values of {@link ${name}} known to this package from newer ones.`,
    parameters: [{ name: code`value`, type: type.base === 'string' ? code`string` : code`number` }],
    returns: code`value is (typeof ${name})[keyof typeof ${name}]`,
    isExported: true,
  });
}
