import { at, elements, isObject, members, type Place } from '../../load/place.ts';
import type { Origin } from '../../diagnostics/origin.ts';
import { formOfData } from './event-data.ts';
import { propertiesPlace } from './schema-object.ts';
import type { Scope } from './scope.ts';

/** The fields of one kind of event, each with its schema. */
export interface EventShape {
  readonly origin: Origin;
  readonly fields: ReadonlyMap<string, Place>;
  readonly required: ReadonlySet<string>;
}

/** No document has more kinds of events in one stream; beyond, they are not distinguished. */
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

/** Each with each; what a later one says of a field counts. */
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
 * Whether a schema describes whole events, not what their data holds: it has the fields of events and no others.
 *
 * @param isItemSchema - says so itself where `data` stands alone (OpenAPI 3.2); else `data` alone may be an envelope
 */
export function isWholeEvent(scope: Scope, shapes: readonly EventShape[], isItemSchema: boolean): boolean {
  const names = shapes.flatMap(({ fields }) => [...fields.keys()]);
  if (!names.includes('data') || names.some((name) => !eventFields.has(name))) return false;
  const isText = (name: string): boolean => shapes.every((shape) => isTextIn(scope, shape, name));
  if (!isText('event')) return false;
  // Huma writes ids as integers; an object of an id and data alone is data itself.
  if (!isText('id') && !names.includes('event') && !names.includes('retry')) return false;
  return isItemSchema || names.some((name) => name !== 'data' && name !== 'comment');
}

/** Whether a field is text, as all of an event is on the wire; so is one that there is not. */
export function isTextIn(scope: Scope, { fields }: EventShape, name: string): boolean {
  const field = fields.get(name);
  return field === undefined || (formOfData(scope, field) ?? 'text') === 'text';
}
