import type { Body, Input as ModelInput, InputField as ModelField } from '../model/types.ts';
import type { TypeTrees } from './type-trees.ts';
import type { Input, InputField, Type } from './types.ts';
import { conjunctsOf, visibleProperties, type Models } from './visit.ts';

/**
 * The input of an operation, without properties that only the service sets.
 *
 * @param name - the exported name of its type
 * @param extended - the name of the model that it extends; null without one
 */
export function inputOf(
  { input: { fields: all, example }, body }: { readonly input: ModelInput; readonly body: Body },
  name: string,
  extended: string | null,
  trees: TypeTrees,
  models: Models,
): Input {
  const fields = visibleProperties(
    all.map((field) => fieldOf(field, trees)),
    'request',
  );
  const isBodyAllOrNone = mayBeLeftOut(body) && requiresBody(fields, extended, models);
  return {
    name,
    need: needOf(fields, extended, isBodyAllOrNone, models),
    fields,
    extends: extended,
    isBodyAllOrNone,
    ...(example !== undefined && { example }),
  };
}

function fieldOf(field: ModelField, trees: TypeTrees): InputField {
  const { key, in: place, style, client } = field;
  const property = trees.property(field);
  if (client === undefined) return { ...property, key, in: place, style };
  const { default: _, ...limits } = property.limits;
  return { ...property, limits, key, in: place, style, client };
}

function mayBeLeftOut(body: Body): boolean {
  return body.kind === 'content' && body.placement === 'fields' && !body.required;
}

/** Whether a body that is spread over the input has required fields. */
function requiresBody(fields: readonly InputField[], extended: string | null, models: Models): boolean {
  return (
    fields.some((field) => field.in === 'body' && field.required) ||
    hasRequired(baseOf(extended, models), models)
  );
}

function needOf(
  fields: readonly InputField[],
  extended: string | null,
  isBodyAllOrNone: boolean,
  models: Models,
): Input['need'] {
  if (fields.length === 0 && extended === null) return 'none';
  const mustBeGiven = fields.some(
    (field) => inherited.has(field.key) || (field.required && !(isBodyAllOrNone && field.in === 'body')),
  );
  const baseIsNeeded = !isBodyAllOrNone && hasRequired(baseOf(extended, models), models);
  return mustBeGiven || baseIsNeeded ? 'required' : 'optional';
}

function baseOf(extended: string | null, models: Models): Type | null {
  return extended === null ? null : (models.get(extended)?.type ?? null);
}

/**
 * Names that every object inherits. TypeScript rejects `{}` for a type that declares such a property, even an
 * optional one.
 */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

function hasRequired(type: Type | null, models: Models): boolean {
  if (type === null) return false;
  return conjunctsOf(type, models).some(
    (part) =>
      part.kind === 'object' &&
      visibleProperties(part.properties, 'request').some(
        ({ required, name }) => required || inherited.has(name),
      ),
  );
}
