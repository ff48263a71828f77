import { typeMembers } from '../contract/type-text.ts';
import type { Model, Property } from '../contract/types.ts';
import { sortedBy } from '../order.ts';
import type { FieldSurface, ModelSurface, ShapeSurface } from './surface.ts';

/** Takes down what a model looks like, and which ways it goes. */
export function modelSurface(model: Model): ModelSurface {
  return {
    name: model.name,
    sent: model.isSent,
    received: model.isReceived,
    deprecated: model.docs.deprecated,
    shape: shapeSurface(model),
  };
}

function shapeSurface({ type, keys }: Model): ShapeSurface {
  if (type.kind === 'enum') {
    const values = type.members.map(({ value }, index) => ({ key: keys?.[index] ?? '', value }));
    return { kind: 'enum', open: type.open, values: [...sortedBy(values, ({ key }) => key)] };
  }
  if (type.kind === 'object') {
    const fields = type.properties.map((property) => fieldSurface(property, property.name, null));
    const extra = type.extra === null ? null : [...typeMembers(type.extra)];
    return { kind: 'object', fields: [...sortedBy(fields, ({ name }) => name)], extra };
  }
  return { kind: 'alias', type: [...typeMembers(type)] };
}

/** Takes down a field of a model, or (with a place) of an input. */
export function fieldSurface(property: Property, name: string, place: FieldSurface['place']): FieldSurface {
  return {
    name,
    type: [...typeMembers(property.type)],
    required: property.required,
    access: property.access,
    place,
    deprecated: property.docs.deprecated,
  };
}
