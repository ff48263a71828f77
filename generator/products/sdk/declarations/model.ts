import type { Direction, Docs, EnumType, Model, Type } from '../../../contract/types.ts';
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
} from '../../../escape/code.ts';
import type { Lookup } from '../lookup.ts';
import { proseOf } from '../prose.ts';
import { converterCode } from './converter.ts';
import type { Declaration } from './declaration.ts';
import { heritageOf, type Heritage } from './heritage.ts';
import { isKeyless } from './keyless.ts';
import { indexType, membersOf } from './object.ts';
import { aliasDeclaration, constDeclaration, functionHead, interfaceDeclaration } from './print.ts';
import { enumCode, typeCode, type TypeContext } from './type.ts';

/** The type declarations of a model: one, or two where requests and responses have different types. */
export function modelDeclarations(model: Model, scope: FileScope): readonly Declaration[] {
  return model.directions.map((direction) => {
    const name = direction === 'request' ? (model.requestName ?? model.name) : model.name;
    const docs = docsOf(model, direction);
    return model.type.kind === 'enum' && model.keys !== null
      ? aliasDeclaration({ name: identifier(name), docs, type: enumType(identifier(name), model.type) })
      : typeDeclaration(name, model.type, docs, { scope, direction });
  });
}

/** The function that converts a model's values between JSON and its type; null if no call needs one. */
export function converterDeclaration(model: Model, lookup: Lookup, scope: FileScope): Code | null {
  if (model.converterName === null) return null;
  const converter = converterCode(model.type, { scope, lookup });
  if (converter === null) return null;
  return constDeclaration({
    name: scope.converter(model.name),
    docs: code`Converts a {@link ${identifier(model.name)}} between JSON and its type.`,
    type: scope.runtimeType('Converter'),
    // Created at each use, because models may contain each other.
    value: code`(value, way) => ${converter}(value, way)`,
    isExported: true,
  });
}

/** A named type: an interface for an object, and for one that extends models; an alias for other types. */
export function typeDeclaration(
  name: string,
  type: Type,
  docs: Code | null,
  context: TypeContext,
): Declaration {
  const heritage = interfaceOf(type, context);
  if (heritage === null)
    return aliasDeclaration({ name: identifier(name), docs, type: typeCode(type, context) });
  const bases = heritage.bases.map(({ model }) => context.scope.model(model, context.direction));
  return interfaceDeclaration({
    name: identifier(name),
    docs,
    extends: bases.length === 0 ? null : joinCode(bases, ', '),
    members: membersOf(heritage.own.properties, context),
    index: indexType(heritage.own, context),
  });
}

/** Without types that have no keys in this direction: they declare nothing, and cannot be extended. */
function interfaceOf(type: Type, context: TypeContext): Heritage | null {
  if (type.kind === 'object') return isKeyless(type, context) ? null : { bases: [], own: type };
  if (type.kind !== 'intersection') return null;
  const heritage = heritageOf(type, context);
  if (heritage === null || isKeyless(heritage.own, context)) return null;
  return { ...heritage, bases: heritage.bases.filter((base) => !isKeyless(base, context)) };
}

/**
 * The values if they fit one line. A longer list stands once, in the const object, and the type is derived
 * from that.
 */
function enumType(name: Code, type: EnumType): Code {
  const listed = enumCode(type);
  if (listed.toString().length <= 80) return listed;
  const { open, base } = type;
  const rest = base === 'string' ? code` | (string & {})` : code` | (number & {})`;
  return code`(typeof ${name})[keyof typeof ${name}]${open ? rest : code``}`;
}

function docsOf(model: Model, direction: Direction): Code | null {
  const isVariant = direction === 'request' && model.directions.length > 1;
  const note = code`The writable fields of a {@link ${identifier(model.name)}}.`;
  const isOpen = model.type.kind === 'enum' && model.type.open;
  return proseOf(model.docs, {
    notes: [...(isVariant ? [note] : []), ...valueNotes(model)],
    closing: isOpen ? [code`The service may send other values.`] : [],
  });
}

/** The descriptions of numbers without names, as a list. Such an enum has no const object for them. */
function valueNotes({ type, keys }: Model): readonly Code[] {
  if (type.kind !== 'enum' || keys !== null) return [];
  const lines = type.members.flatMap(({ value, description }) =>
    description === null ? [] : [docComment(`- \`${value}\`: ${description.replaceAll(/\s+/g, ' ')}`)],
  );
  return lines.length === 0 ? [] : [joinCode(lines, '\n')];
}

/** The const object of an enum: its values by name. */
export function enumConst({ name, docs, keys }: Model, type: EnumType): Code {
  const entries = type.members.map(({ value, description }, index) => {
    const key = propertyKey(keys?.[index] ?? String(value));
    const comment = description === null ? code`` : code`${docBlock(docComment(description))}\n`;
    return code`${comment}${key}: ${literal(value)},`;
  });
  return constDeclaration({
    name: identifier(name),
    docs: enumDocs(docs, type),
    type: null,
    value: code`{\n${joinCode(entries, '\n')}\n} as const`,
    isExported: true,
  });
}

function enumDocs(docs: Docs, { open }: EnumType): Code | null {
  const notes = open ? [code`The values that are known when this package is generated.`] : [];
  return proseOf({ summary: null, description: null, deprecated: docs.deprecated, link: null }, { notes });
}

/** The signature of the guard that distinguishes an open enum's known values from others. */
export function guardHead({ name: model }: Model, guardName: string, { base }: EnumType): Code {
  const name = identifier(model);
  return functionHead({
    name: identifier(guardName),
    docs: code`Whether this package knows the value of {@link ${name}}.`,
    parameters: [{ name: code`value`, type: base === 'string' ? code`string` : code`number` }],
    returns: code`value is (typeof ${name})[keyof typeof ${name}]`,
    isExported: true,
  });
}
