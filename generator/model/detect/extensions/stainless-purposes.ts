import { at, elements, isObject, members, text, type Place } from '../../../load/place.ts';
import type { Documents } from '../../../load/types.ts';
import { isHeader } from '../../list-output.ts';
import type { ListOutput, ValuePath } from '../../types.ts';
import { typeAt } from '../shape.ts';
import type { Subject, Surface } from '../surface.ts';

/** The extension that marks the purpose of a parameter or a property in paging. */
export const stainlessExtension = 'x-stainless-pagination-property';

/** The inputs and outputs of paging by purpose: names of inputs, and places of outputs. */
export interface Purposes {
  readonly origin: Place['origin'];
  readonly inputs: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, ListOutput>;
}

/** The purposes of an operation's parameters, body fields and response properties. */
export function markedIn(raw: Place, documents: Documents): Purposes {
  const inputs = new Map<string, string>();
  for (const reference of elements(at(raw, 'parameters'))) {
    const parameter = documents.resolve(reference);
    const name = parameter && text(parameter, 'name');
    const purpose = parameter && (purposeOf(parameter) ?? purposeAt(at(parameter, 'schema')));
    if (name !== null && purpose !== null) inputs.set(purpose, name);
  }
  const body = schemaOf(documents, at(raw, 'requestBody'));
  for (const [purpose, output] of purposesIn(documents, body, 1))
    inputs.set(purpose, isHeader(output) ? output.header : (output[0] ?? ''));
  const success = firstMember(at(raw, 'responses'), (status) => status.startsWith('2'));
  // Few documents have such marks, and most responses are large. Without a marked input, only the top level
  // is searched.
  const outputs = purposesIn(documents, schemaOf(documents, success), inputs.size > 0 ? 3 : 1);
  return { origin: raw.origin, inputs, outputs };
}

/**
 * Reads the schemes at the root: `{ request: { after: { … purpose } }, response: { data: { … purpose } } }`.
 */
export function schemesIn(root: Place): readonly Purposes[] {
  const schemes = at(root, 'x-stainless-pagination') ?? at(root, 'pagination');
  return elements(schemes).map((scheme) => {
    const inputs = members(at(scheme, 'request')).flatMap(([name, place]) => {
      const purpose = purposeOf(place);
      return purpose === null ? [] : [[purpose, name] as const];
    });
    return { origin: scheme.origin, inputs: new Map(inputs), outputs: nested(at(scheme, 'response'), []) };
  });
}

function nested(response: Place | null, path: ValuePath): ReadonlyMap<string, ListOutput> {
  const found = new Map<string, ListOutput>();
  for (const [name, place] of path.length > 3 ? [] : members(response)) {
    const purpose = purposeOf(place);
    if (purpose !== null) found.set(purpose, headerOf(place) ?? [...path, name]);
    for (const [inner, way] of nested(at(place, 'properties'), [...path, name])) found.set(inner, way);
  }
  return found;
}

/** Whether an operation has all inputs and outputs of a scheme. */
export function fits(
  { inputs, outputs }: Purposes,
  { models }: Surface,
  { inputs: fields, response }: Subject,
): boolean {
  if (response === null || inputs.size + outputs.size === 0) return false;
  const known = [...inputs.values()].every((name) => fields.some(({ wireName }) => wireName === name));
  return (
    known &&
    [...outputs.values()].every(
      (output) => isHeader(output) || typeAt(models, response.type, output) !== null,
    )
  );
}

/** The schema of the first JSON content of a body or a response. */
function schemaOf(documents: Documents, reference: Place | null): Place | null {
  const holder = reference && documents.resolve(reference);
  const json = firstMember(holder && at(holder, 'content'), (type) => type.includes('json'));
  return json && at(json, 'schema');
}

/** The first member of an object whose key fits; null without one. */
function firstMember(place: Place | null, fits: (key: string) => boolean): Place | null {
  const key = place !== null && isObject(place.value) ? Object.keys(place.value).find(fits) : undefined;
  return place === null || key === undefined ? null : at(place, key);
}

/**
 * The marked properties of a schema up to a depth, by purpose.
 *
 * The path of a mark inside an array's items starts at the item.
 */
function purposesIn(
  documents: Documents,
  schema: Place | null,
  depth: number,
  path: ValuePath = [],
): ReadonlyMap<string, ListOutput> {
  const target = schema && documents.resolve(schema);
  if (target === null) return new Map();
  const own = purposeOf(target) ?? purposeAt(schema);
  const parts = depth === 0 ? [] : partsOf(target, depth, path);
  const inside = parts.flatMap(({ place, way }) => [...purposesIn(documents, place, depth - 1, way)]);
  return new Map<string, ListOutput>([
    ...inside,
    ...(own === null ? [] : [[own, headerOf(target) ?? path] as const]),
  ]);
}

/** The schemas directly inside a schema that may have a mark up to a depth, with their paths. */
function partsOf(
  schema: Place,
  depth: number,
  path: ValuePath,
): readonly { readonly place: Place | null; readonly way: ValuePath }[] {
  const properties = at(schema, 'properties');
  const entries = isObject(properties?.value) ? Object.entries(properties.value) : [];
  const names = entries.flatMap(([name, value]) => (depth > 1 || mayBeMarked(value) ? name : []));
  return [
    ...names.map((name) => ({ place: properties && at(properties, name), way: [...path, name] })),
    ...elements(at(schema, 'allOf')).map((place) => ({ place, way: path })),
    { place: at(schema, 'items'), way: [] },
  ];
}

/** Whether a schema has a mark, or refers to another schema. */
function mayBeMarked(schema: unknown): boolean {
  return isObject(schema) && [stainlessExtension, '$ref', '$dynamicRef'].some((key) => key in schema);
}

function purposeAt(place: Place | null): string | null {
  return place === null ? null : purposeOf(place);
}

function purposeOf(place: Place): string | null {
  const mark = at(place, stainlessExtension);
  return mark !== null && isObject(mark.value) ? text(mark, 'purpose') : null;
}

/** The response header of a marked property's value: `from_header`. */
function headerOf(place: Place): ListOutput | null {
  const header = text(at(place, stainlessExtension) ?? place, 'from_header');
  return header === null ? null : { header };
}
