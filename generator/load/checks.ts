import { formatOrigin, type Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { at, elements, members, text, type Place } from './place.ts';
import type { Documents } from './types.ts';

/** Fields of a path item that are operations (OpenAPI 3.2, section 4.9; earlier versions have fewer). */
const methods: ReadonlySet<string> = new Set('get put post delete options head patch trace query'.split(' '));

interface Found {
  /** A method and a path, such as `GET /machines`. */
  readonly route: string;
  readonly place: Place;
}

/**
 * Checks rules for the document as a whole.
 *
 * @param named - operations that the configuration names by `METHOD /path`
 * @returns whether every operation can be named: a name that is too long would make the run too slow
 */
export function checkDocuments(
  documents: Documents,
  named: ReadonlySet<string>,
  diagnostics: Diagnostics,
): boolean {
  const { root } = documents;
  const operations = [...operationsOf(documents)];
  if (operations.length === 0) diagnostics.report('no-operations', root.origin, { file: root.origin.file });
  reportIdenticalPaths(root, diagnostics);
  const fits = operations.map(({ route, place }) => reportLongNames(route, place, diagnostics));
  const first = new Map<string, Origin>();
  for (const { route, place } of [
    ...operations,
    ...operations.flatMap((each) => callbacksOf(documents, each)),
  ]) {
    const id = text(place, 'operationId');
    if (id === null || named.has(route)) continue;
    const earlier = first.get(id) ?? place.origin;
    first.set(id, earlier);
    // Two paths may share one path item, so its operations are the same by intent.
    if (formatOrigin(earlier) !== formatOrigin(place.origin)) {
      diagnostics.report('duplicate-operation-id', place.origin, { id, first: formatOrigin(earlier) });
    }
  }
  return fits.every(Boolean);
}

/** Maximum sizes of texts from which names are made. Real documents need less. */
const limits = { characters: 4_096, segments: 256 } as const;

/**
 * Whether the path, the operationId and the tags of an operation are short enough for names. Reports those
 * that are not.
 */
function reportLongNames(route: string, place: Place, diagnostics: Diagnostics): boolean {
  const tags = elements(at(place, 'tags')).map(({ value }) => String(value));
  const sizes = [
    { what: 'path', unit: 'characters', length: route.length },
    { what: 'path', unit: 'segments', length: route.split('/').length - 1 },
    { what: 'operationId', unit: 'characters', length: text(place, 'operationId')?.length ?? 0 },
    ...tags.map(({ length }) => ({ what: 'tag', unit: 'characters', length }) as const),
  ] as const;
  const long = sizes.filter(({ unit, length }) => length > limits[unit]);
  for (const size of long)
    diagnostics.report('name-too-long', place.origin, { ...size, limit: limits[size.unit] });
  return long.length === 0;
}

/**
 * Reports templates that differ only in the names of their parameters. They are identical (OpenAPI 3.1,
 * section "Paths Object").
 */
function reportIdenticalPaths(root: Place, diagnostics: Diagnostics): void {
  const byShape = new Map<string, string>();
  for (const [path, { origin }] of members(at(root, 'paths'))) {
    const shape = path.replace(/\{[?&][^{}]*\}/g, '').replace(/\{[^{}]*\}/g, '{}');
    const first = byShape.get(shape);
    if (first === undefined) byShape.set(shape, path);
    else diagnostics.report('path-identical', origin, { path, first });
  }
}

function* operationsOf(documents: Documents): Iterable<Found> {
  for (const group of ['paths', 'webhooks']) {
    for (const [path, entry] of members(at(documents.root, group))) {
      const item = documents.resolve(entry);
      if (item !== null) yield* operationsIn(item, path);
    }
  }
}

function* operationsIn(item: Place, path: string): Iterable<Found> {
  for (const [method, place] of members(item)) {
    if (methods.has(method)) yield { route: `${method.toUpperCase()} ${path}`, place };
  }
  for (const [method, place] of members(at(item, 'additionalOperations'))) {
    yield { route: `${method} ${path}`, place };
  }
}

/** The callbacks of an operation. Their operationIds must be unique too. */
function callbacksOf(documents: Documents, { place }: Found): readonly Found[] {
  return members(at(place, 'callbacks')).flatMap(([, entry]) =>
    members(documents.find(entry)).flatMap(([expression, item]) => {
      const found = documents.find(item);
      return found === null ? [] : [...operationsIn(found, expression)];
    }),
  );
}
