import { formsOf } from '../emit/declarations/answer-forms.ts';
import { isStream, finalResultOf, resultOf, streamItem, type Result } from '../emit/declarations/result.ts';
import { operationsOf, resolved } from '../model/walk.ts';
import { typeMembers, typeText, type NameOf, type TypeMembers } from '../inspect/type-members.ts';
import { headersOf } from '../model/declared-headers.ts';
import type { Api, Content, InputField, Operation, Property, SymbolId, Type } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import { sortedBy } from '../order.ts';
import type { FieldSurface, OperationSurface } from './surface.ts';
import { fieldSurface } from './surface-of-model.ts';
import { serversSurface } from './surface-of-servers.ts';
import { routeOf } from '../model/route.ts';

/** What an operation is looked at with. */
interface Context {
  readonly api: Api;
  readonly names: Names;
  /** The client's option for each security scheme. */
  readonly options: ReadonlyMap<string, string>;
}

/** Takes down how an operation is called, and what comes of it. */
export function operationSurface(operation: Operation, context: Context, resource: string): OperationSurface {
  const { names } = context;
  const nameOf: NameOf = (id) => names.model(id);
  const { body } = operation;
  return {
    name: `${resource}.${names.method(operation.id)}`,
    http: routeOf(operation),
    behaviour: operation.behaviour.kind,
    deprecated: operation.docs.deprecated,
    input: names.input(operation.id),
    fields: [...sortedBy(inputFields(operation, context.api, nameOf), ({ name }) => name)],
    output: [...outputMembers(resultOf(operation), nameOf)],
    ...answersSurface(operation, names, nameOf),
    ...headersSurface(operation, names, nameOf),
    yields: yieldedMembers(operation, context.api, nameOf),
    sends: body.kind === 'none' ? [] : body.contents.map(({ mediaType }) => mediaType),
    ...serversSurface(operation, context.api),
    paging: pagingSurface(operation),
    needs: needsOf(operation, context.options),
  };
}

function pagingSurface({ behaviour }: Operation): NonNullable<OperationSurface['paging']> | null {
  if (behaviour.kind !== 'paginated') return null;
  const { scheme } = behaviour.paging;
  return { by: scheme.kind, input: 'input' in scheme ? scheme.input : null };
}

/** All that the input has; what it extends is part of it, however it is written down. */
function inputFields({ input }: Operation, api: Api, nameOf: NameOf): readonly FieldSurface[] {
  const extended = input.extends === null ? [] : propertiesOf(api, input.extends);
  return [
    ...input.fields.map((field) => ({
      ...fieldSurface(field, field.key, field.in, nameOf),
      ...styleOf(field, api),
    })),
    ...extended.map((property) => fieldSurface(property, property.wireName, 'body', nameOf)),
  ];
}

function answersSurface(
  operation: Operation,
  names: Names,
  nameOf: NameOf,
): Pick<OperationSurface, 'answers'> {
  const fields = formsOf(operation).map(({ mediaType, result }): FieldSurface => ({
    name: mediaType,
    type: [...outputMembers(result, nameOf)],
    required: true,
    access: 'both',
    place: null,
    deprecated: false,
  }));
  if (fields.length === 0) return {};
  return {
    answers: { name: names.answers(operation.id), fields: [...sortedBy(fields, ({ name }) => name)] },
  };
}

function headersSurface(
  operation: Operation,
  names: Names,
  nameOf: NameOf,
): Pick<OperationSurface, 'headers'> {
  const fields = headersOf(operation).map((header) => fieldSurface(header, header.wireName, null, nameOf));
  if (fields.length === 0) return {};
  return {
    headers: { name: names.headers(operation.id), fields: [...sortedBy(fields, ({ name }) => name)] },
  };
}

/** A value that has no parts is written in one way, whatever its style. */
function styleOf({ type, style, in: place }: InputField, api: Api): Pick<FieldSurface, 'style'> {
  if (style === null || !hasParts(type, api)) return {};
  if (style.kind === 'content') return { style: style.mediaType };
  const isPair = place === 'query' || place === 'cookie';
  const isUsual = style.style === (isPair ? 'form' : 'simple') && style.explode === isPair;
  return isUsual ? {} : { style: style.explode ? `${style.style}, exploded` : style.style };
}

function hasParts(type: Type, api: Api): boolean {
  const target = resolved(type, api);
  if (target.kind === 'union') return target.members.some((member) => hasParts(member, api));
  return ['array', 'tuple', 'object', 'record', 'intersection', 'unknown'].includes(target.kind);
}

function propertiesOf(api: Api, id: SymbolId): readonly Property[] {
  const type = api.models.get(id)?.type;
  return type?.kind === 'object' ? type.properties : [];
}

function outputMembers(result: Result, nameOf: NameOf): TypeMembers {
  const { content, contents, types, mayBeEmpty } = result;
  if (content === null) return ['undefined'];
  const isSeveral = contents.length > 1 || isStream(content);
  const read = isSeveral
    ? contents.flatMap((each) => contentMembers(each, nameOf))
    : types.flatMap((type) => typeMembers(type, nameOf));
  return [...new Set([...read, ...(mayBeEmpty ? ['undefined'] : [])])].toSorted();
}

function contentMembers(content: Content, nameOf: NameOf): TypeMembers {
  return isStream(content)
    ? [`AsyncIterable<${typeText(streamItem(content), nameOf)}>`]
    : typeMembers(content.type, nameOf);
}

/** What comes of going on: the items of a list, the result of work. */
function yieldedMembers(operation: Operation, api: Api, nameOf: NameOf): string[] | null {
  const { behaviour } = operation;
  if (behaviour.kind === 'paginated') return [...typeMembers(behaviour.paging.item, nameOf)];
  if (behaviour.kind !== 'longRunning') return null;
  const { result } = behaviour.polling;
  if (result.kind === 'none') return ['undefined'];
  if (result.kind === 'declared') return [...outputMembers(finalResultOf(operation), nameOf)];
  if (result.kind === 'embedded') return null;
  const read = operationsOf(api).find(({ id }) => id === result.operation);
  return read === undefined ? null : [...outputMembers(resultOf(read), nameOf)];
}

function needsOf({ security }: Operation, options: ReadonlyMap<string, string>): string[] {
  const alternatives = (security ?? []).map((alternative) =>
    alternative.map(({ scheme }) => options.get(scheme) ?? scheme).join(' + '),
  );
  return [...new Set(alternatives)].toSorted();
}
