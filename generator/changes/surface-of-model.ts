import { typeMembers, type NameOf } from '../inspect/type-members.ts';
import type { Model, Property, SymbolId, Type } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import { sortedBy } from '../order.ts';
import type { FieldSurface, ModelSurface, ShapeSurface } from './surface.ts';
import type { Travels } from '../model/travels.ts';

/** Takes down what a model looks like, and which ways it goes. */
export function modelSurface(names: Names, model: Model, travels: Travels): ModelSurface {
  return {
    name: names.model(model.id),
    sent: travels.sent.has(model.id),
    received: travels.received.has(model.id),
    deprecated: model.docs.deprecated,
    shape: shapeSurface(names, model.id, model.type),
  };
}

function shapeSurface(names: Names, id: SymbolId, type: Type): ShapeSurface {
  const nameOf: NameOf = (target) => names.model(target);
  if (type.kind === 'enum') {
    const keys = names.enumKeys(id);
    const values = type.members.map(({ value }, index) => ({ key: keys[index] ?? '', value }));
    return { kind: 'enum', open: type.open, values: [...sortedBy(values, ({ key }) => key)] };
  }
  if (type.kind === 'object') {
    const fields = type.properties.map((property) => fieldSurface(property, property.wireName, null, nameOf));
    const extra = type.extra === null ? null : [...typeMembers(type.extra, nameOf)];
    return { kind: 'object', fields: [...sortedBy(fields, ({ name }) => name)], extra };
  }
  return { kind: 'alias', type: [...typeMembers(type, nameOf)] };
}

/** Takes down a field of a model, or (with a place) of an input. */
export function fieldSurface(
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
