import { at, type Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import { readLimits } from '../build/limits.ts';
import type { InputField } from '../types.ts';
import { pointerPath } from './extensions/expression.ts';
import { scalarOf, type Models } from './shape.ts';

/**
 * The field with the limits of the schema that it refers to, if it has none of its own and may count items or
 * pages.
 */
export function withReferencedLimits(models: Models, field: InputField, documents: Documents): InputField {
  const mayCount = field.in !== 'path' && scalarOf(models, field.type) === 'number';
  if (!mayCount || Object.keys(field.limits).length > 0) return field;
  const { root } = documents;
  const { file, pointer } = field.origin;
  const place = file === root.origin.file ? at(root, ...pointerPath(pointer)) : null;
  const schema = place && schemaAt(place, documents);
  return schema === null ? field : { ...field, limits: readLimits(schema) };
}

function schemaAt(place: Place, documents: Documents): Place | null {
  const resolved = documents.resolve(place);
  const schema = resolved && at(resolved, 'schema');
  return schema === null ? resolved : documents.resolve(schema);
}
