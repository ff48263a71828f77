import { typeMembers, typeText, type NameOf, type TypeMembers } from '../inspect/type-members.ts';
import type {
  Api,
  InputField,
  Model,
  Operation,
  Property,
  Resource,
  Server,
  SymbolId,
  Type,
} from '../model/types.ts';
import type { Names } from '../names/types.ts';
import type { FieldSurface, ModelSurface, OperationSurface, ShapeSurface, Surface } from './surface.ts';
import { travelsOf, type Travels } from './travels.ts';

/** Takes down what a package generated from `api` offers. */
export function takeSurface(api: Api, names: Names): Surface {
  const travels = travelsOf(api);
  const operations = api.resources.flatMap((resource) =>
    resource.operations.map((operation) => operationSurface(api, names, resource, operation)),
  );
  const models = [...api.models.values()].map((model) => modelSurface(names, model, travels));
  return {
    surface: 1,
    server: serverUrl(api.servers[0]),
    operations: operations.toSorted(byName),
    models: models.toSorted(byName),
  };
}

function operationSurface(
  api: Api,
  names: Names,
  resource: Resource,
  operation: Operation,
): OperationSurface {
  return {
    name: `${names.resource(resource.id)}.${names.method(operation.id)}`,
    http: `${operation.method} ${operation.path}`,
    behaviour: operation.behaviour.kind,
    deprecated: operation.docs.deprecated,
    input: names.input(operation.id),
    fields: inputFields(api, operation, nameIn(names)).toSorted(byName),
    output: [...outputMembers(operation, nameIn(names))],
  };
}

/** All that the input has; what it extends is part of it, however it is written down. */
function inputFields(api: Api, { input }: Operation, nameOf: NameOf): FieldSurface[] {
  const extended = input.extends === null ? null : objectAt(api, input.extends);
  const inherited = (extended ?? []).map((property) =>
    fieldSurface(property, property.wireName, 'body', nameOf),
  );
  return [...input.fields.map((field) => inputField(field, nameOf)), ...inherited];
}

function inputField(field: InputField, nameOf: NameOf): FieldSurface {
  return fieldSurface(field, field.key, field.in, nameOf);
}

function objectAt(api: Api, id: SymbolId): readonly Property[] | null {
  const type = api.models.get(id)?.type;
  return type?.kind === 'object' ? type.properties : null;
}

function fieldSurface(
  property: Property,
  name: string,
  place: FieldSurface['place'],
  nameOf: NameOf,
): FieldSurface {
  return {
    name,
    type: [...typeMembers(property.type, nameOf)],
    required: property.required,
    access: property.access,
    place,
    deprecated: property.docs.deprecated,
  };
}

/** The body that is read: of each successful answer the JSON one, else the first. */
function outputMembers({ responses }: Operation, nameOf: NameOf): TypeMembers {
  const members = responses.flatMap(({ contents }): TypeMembers => {
    const content = contents.find(({ format }) => format === 'json') ?? contents[0];
    if (content === undefined) return ['undefined'];
    return content.item === null
      ? typeMembers(content.type, nameOf)
      : [`AsyncIterable<${typeText(content.item, nameOf)}>`];
  });
  return members.length === 0 ? ['undefined'] : [...new Set(members)].toSorted();
}

function modelSurface(names: Names, model: Model, travels: Travels): ModelSurface {
  return {
    name: names.model(model.id),
    sent: travels.sent.has(model.id),
    received: travels.received.has(model.id),
    deprecated: model.docs.deprecated,
    shape: shapeSurface(names, model.id, model.type),
  };
}

function shapeSurface(names: Names, id: SymbolId, type: Type): ShapeSurface {
  const nameOf = nameIn(names);
  if (type.kind === 'enum') {
    const keys = names.enumKeys(id);
    const values = type.members.map(({ value }, index) => ({ key: keys[index] ?? '', value }));
    return { kind: 'enum', open: type.open, values: values.toSorted((a, b) => (a.key < b.key ? -1 : 1)) };
  }
  if (type.kind === 'object') {
    const fields = type.properties.map((property) => fieldSurface(property, property.wireName, null, nameOf));
    const extra = type.extra === null ? null : [...typeMembers(type.extra, nameOf)];
    return { kind: 'object', fields: fields.toSorted(byName), extra };
  }
  return { kind: 'alias', type: [...typeMembers(type, nameOf)] };
}

function serverUrl(server: Server | undefined): string | null {
  return server === undefined ? null : server.url;
}

function nameIn(names: Names): NameOf {
  return (id) => names.model(id);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
