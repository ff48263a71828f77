import type { Input as ModelInput, InputField as ModelField } from '../model/types.ts';
import type { TypeTrees } from './type-trees.ts';
import type { Input, InputField, Type } from './types.ts';
import { resolved, visibleProperties, type Models } from './visit.ts';

/**
 * What callers pass to an operation, without what only the service sets.
 *
 * @param name - the exported name of its type
 * @param extended - the name of the model that it extends; null where it extends none
 */
export function inputOf(
  { fields: all, example }: ModelInput,
  name: string,
  extended: string | null,
  trees: TypeTrees,
  models: Models,
): Input {
  const fields = visibleProperties(
    all.map((field) => fieldOf(field, trees)),
    'request',
  );
  return {
    name,
    need: needOf(fields, extended, models),
    fields,
    extends: extended,
    ...(example !== undefined && { example }),
  };
}

function fieldOf(field: ModelField, trees: TypeTrees): InputField {
  return { ...trees.property(field), key: field.key, in: field.in, style: field.style };
}

function needOf(fields: readonly InputField[], extended: string | null, models: Models): Input['need'] {
  if (fields.length === 0 && extended === null) return 'none';
  const base = extended === null ? null : (models.get(extended)?.type ?? null);
  const mustBeGiven = fields.some(({ required, key }) => required || inherited.has(key));
  return mustBeGiven || hasRequired(base, models) ? 'required' : 'optional';
}

/** Names that every object inherits: TypeScript takes `{}` for nothing that declares such a property, optional or not. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

function hasRequired(type: Type | null, models: Models): boolean {
  if (type === null) return false;
  const target = resolved(type, models);
  if (target.kind === 'intersection') return target.members.some((member) => hasRequired(member, models));
  return (
    target.kind === 'object' &&
    visibleProperties(target.properties, 'request').some(
      ({ required, name }) => required || inherited.has(name),
    )
  );
}
