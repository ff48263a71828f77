import { at } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import { readLimits } from '../build/limits.ts';
import type { InputField, Limits } from '../types.ts';
import { pointerPath } from './extensions/expression.ts';
import { scalarOf, type Models } from './shape.ts';

/** Whether a field has no limits and may count items or pages. */
export function mayCount(models: Models, field: InputField): boolean {
  const isCount = field.in !== 'path' && scalarOf(models, field.type) === 'number';
  return isCount && Object.keys(field.limits).length === 0;
}

/** The limits of the schema that a field refers to; null without such a schema. */
export function referencedLimits({ origin }: InputField, { root, resolve }: Documents): Limits | null {
  const place = origin.file === root.origin.file ? at(root, ...pointerPath(origin.pointer)) : null;
  const resolved = place && resolve(place);
  const inside = resolved && at(resolved, 'schema');
  const schema = inside === null ? resolved : resolve(inside);
  return schema && readLimits(schema);
}
