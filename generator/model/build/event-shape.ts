import { at, elements, isObject, members, type Place } from '../../load/place.ts';
import type { Origin } from '../../diagnostics/origin.ts';
import { formOfData } from './event-data.ts';
import { propertiesPlace } from './schema-object.ts';
import type { Scope } from './scope.ts';

/** The fields of one kind of event, with their schemas. */
export interface EventShape {
  readonly origin: Origin;
  readonly fields: ReadonlyMap<string, Place>;
  readonly required: ReadonlySet<string>;
}

/** Maximum number of kinds of events in one stream. If there are more, they are not distinguished. */
const mostShapes = 500;
const deepest = 20;

/** The kinds of events that a schema describes: one, or one for each alternative of `oneOf` and `anyOf`. */
export function shapesOf(scope: Scope, place: Place, depth = 0): readonly EventShape[] {
  const target = scope.documents.resolve(place);
  if (target === null || !isObject(target.value) || depth > deepest) return [];
  const own: EventShape = {
    origin: place.origin,
    fields: new Map(members(propertiesPlace(scope, target))),
    required: new Set(elements(at(target, 'required')).flatMap(({ value }) => String(value))),
  };
  const parts = elements(at(target, 'allOf')).map((part) => shapesOf(scope, part, depth + 1));
  const choices = ['oneOf', 'anyOf']
    .map((keyword) => elements(at(target, keyword)).flatMap((each) => shapesOf(scope, each, depth + 1)))
    .filter((choice) => choice.length > 0);
  return [...parts, ...choices].reduce<readonly EventShape[]>(combined, [own]);
}

/** All combinations of two lists. The later list's schema of a field wins. */
function combined(before: readonly EventShape[], after: readonly EventShape[]): readonly EventShape[] {
  if (after.length === 0 || before.length * after.length > mostShapes) return before;
  return after.flatMap((part) =>
    before.map((base) => ({
      origin: after.length > 1 ? part.origin : base.origin,
      fields: new Map([...base.fields, ...part.fields]),
      required: new Set([...base.required, ...part.required]),
    })),
  );
}

const eventFields: ReadonlySet<string> = new Set(['event', 'data', 'id', 'retry', 'comment']);

/**
 * Whether a schema describes whole events, not only their data: all of its fields are fields of events.
 *
 * @param isItemSchema - whether it is an `itemSchema` (OpenAPI 3.2), which describes whole events even if
 * `data` is its only field
 */
export function isWholeEvent(scope: Scope, shapes: readonly EventShape[], isItemSchema: boolean): boolean {
  const names = shapes.flatMap(({ fields }) => [...fields.keys()]);
  if (!names.includes('data') || names.some((name) => !eventFields.has(name))) return false;
  const isText = (name: string): boolean => shapes.every((shape) => isTextIn(scope, shape, name));
  if (!isText('event')) return false;
  // Huma writes ids as integers. An object with only id and data is data.
  if (!isText('id') && !names.includes('event') && !names.includes('retry')) return false;
  return isItemSchema || names.some((name) => name !== 'data' && name !== 'comment');
}

/** Whether a field is text, as on the wire. True for a missing field. */
export function isTextIn(scope: Scope, { fields }: EventShape, name: string): boolean {
  const field = fields.get(name);
  return field === undefined || (formOfData(scope, field) ?? 'text') === 'text';
}
