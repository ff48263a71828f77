import type { Model, ObjectType, Property, SymbolId, Type } from '../../types.ts';
import { unionOf } from '../union.ts';

type Models = ReadonlyMap<SymbolId, Model>;

/**
 * Makes `detail` of FastAPI's `HTTPValidationError` accept text. FastAPI documents only its own validation
 * errors, but errors that an application raises with the same status (`HTTPException(422, "…")`) have text
 * there.
 */
export function withDetailOfFastApi(models: Models): Models {
  const isError = ({ hints }: Model): boolean => hints.component === 'HTTPValidationError';
  if (![...models.values()].some(isError)) return models;
  return new Map([...models].map(([id, model]) => [id, isError(model) ? widened(model, models) : model]));
}

function widened(model: Model, models: Models): Model {
  const { type } = model;
  if (type.kind !== 'object') return model;
  const properties = type.properties.map((property) =>
    isValidationDetail(property, models) ? withText(property) : property,
  );
  return { ...model, type: { ...type, properties } };
}

function isValidationDetail({ wireName, type }: Property, models: Models): boolean {
  const item = wireName === 'detail' && type.kind === 'array' ? objectOf(type.items, models) : null;
  const names = new Set(item?.properties.map((property) => property.wireName));
  return ['loc', 'msg', 'type'].every((name) => names.has(name));
}

function objectOf(type: Type, models: Models): ObjectType | null {
  const target = type.kind === 'ref' ? models.get(type.target)?.type : type;
  return target?.kind === 'object' ? target : null;
}

function withText(property: Property): Property {
  const { origin } = property.type;
  const text: Type = { kind: 'primitive', name: 'string', format: null, origin };
  return { ...property, type: unionOf([property.type, text], origin) };
}
