import { isStream, streamItem, valueType } from '../contract/results.ts';
import { typeMembers, typeText } from '../contract/type-text.ts';
import type { Call, Contract, InputField, Model, Result, Type } from '../contract/types.ts';
import { resolved } from '../contract/visit.ts';
import { sortedBy } from '../order.ts';
import type { FieldSurface, OperationSurface } from './surface.ts';
import { fieldSurface } from './surface-of-model.ts';
import { serversSurface } from './surface-of-servers.ts';

type Models = ReadonlyMap<string, Model>;

/** Takes down how a call is made, and what comes of it. */
export function operationSurface(call: Call, { client }: Contract, models: Models): OperationSurface {
  const { id, method, path, docs, input, body, result, behaviour } = call;
  return {
    name: id,
    http: `${method} ${path}`,
    behaviour: behaviourNames[behaviour.kind],
    deprecated: docs.deprecated,
    input: input.name,
    fields: [...sortedBy(inputFields(call, models), ({ name }) => name)],
    output: [...outputMembers(result)],
    ...answersSurface(call),
    ...headersSurface(call),
    yields: yieldedMembers(call),
    sends: (body?.contents ?? []).map(({ mediaType }) => mediaType),
    ...serversSurface(call),
    paging: pagingSurface(call),
    needs: needsOf(call.security ?? client.security, client.credentials),
  };
}

const behaviourNames = {
  call: 'call',
  list: 'paginated',
  work: 'longRunning',
  waitable: 'waitable',
} as const satisfies Record<Call['behaviour']['kind'], OperationSurface['behaviour']>;

function pagingSurface({ behaviour }: Call): NonNullable<OperationSurface['paging']> | null {
  if (behaviour.kind !== 'list') return null;
  const { scheme } = behaviour.paging;
  return { by: scheme.kind, input: 'input' in scheme ? scheme.input.join('.') : null };
}

/** All that the input has; what it extends is part of it, however it is written down. */
function inputFields({ input }: Call, models: Models): readonly FieldSurface[] {
  const base = input.extends === null ? undefined : models.get(input.extends)?.type;
  const extended = base?.kind === 'object' ? base.properties : [];
  return [
    ...input.fields.map((field) => ({
      ...fieldSurface(field, field.key, field.in),
      ...styleOf(field, models),
    })),
    ...extended.map((property) => fieldSurface(property, property.name, 'body')),
  ];
}

function answersSurface({ choice }: Call): Pick<OperationSurface, 'answers'> {
  if (choice === null) return {};
  const fields = choice.results.map(({ mediaType, result }): FieldSurface => ({
    name: mediaType,
    type: [...outputMembers(result)],
    required: true,
    access: 'both',
    place: null,
    deprecated: false,
  }));
  return { answers: { name: choice.name, fields: [...sortedBy(fields, ({ name }) => name)] } };
}

function headersSurface({ headers }: Call): Pick<OperationSurface, 'headers'> {
  if (headers === null) return {};
  const fields = headers.fields.map((header) => fieldSurface(header, header.name, null));
  return { headers: { name: headers.name, fields: [...sortedBy(fields, ({ name }) => name)] } };
}

/** A value that has no parts is written in one way, whatever its style. */
function styleOf({ type, style, in: place }: InputField, models: Models): Pick<FieldSurface, 'style'> {
  if (style === null || !hasParts(type, models)) return {};
  if (style.kind === 'content') return { style: style.mediaType };
  const isPair = place === 'query' || place === 'cookie';
  const isUsual = style.style === (isPair ? 'form' : 'simple') && style.explode === isPair;
  return isUsual ? {} : { style: style.explode ? `${style.style}, exploded` : style.style };
}

function hasParts(type: Type, models: Models): boolean {
  const target = resolved(type, models);
  if (target.kind === 'union') return target.members.some((member) => hasParts(member, models));
  return ['array', 'tuple', 'object', 'record', 'intersection', 'unknown'].includes(target.kind);
}

function outputMembers({ contents, mayBeEmpty, isOpen }: Result): readonly string[] {
  if (contents.length === 0) return [isOpen ? 'unknown' : 'undefined'];
  const read = contents.flatMap((content) =>
    isStream(content) ? [`AsyncIterable<${typeText(streamItem(content))}>`] : typeMembers(valueType(content)),
  );
  return [...new Set([...read, ...(mayBeEmpty ? ['undefined'] : [])])].toSorted();
}

/** What comes of going on: the items of a list, the result of work. */
function yieldedMembers({ behaviour }: Call): string[] | null {
  if (behaviour.kind === 'list') return [...typeMembers(behaviour.paging.item)];
  if (behaviour.kind !== 'work') return null;
  const { result } = behaviour.polling;
  switch (result.kind) {
    case 'none':
      return ['undefined'];
    case 'value':
      return [...typeMembers(result.access.type)];
    case 'read':
    case 'response':
      return [...outputMembers(result.result)];
  }
}

function needsOf(
  security: Contract['client']['security'],
  options: Contract['client']['credentials'],
): string[] {
  const optionOf = (scheme: string): string =>
    options.find((credential) => credential.scheme === scheme)?.option ?? scheme;
  const alternatives = security.map((schemes) => schemes.map(optionOf).join(' + '));
  return [...new Set(alternatives)].toSorted();
}
