import { at, isObject, type Place } from '../../load/place.ts';
import type { Scope } from './scope.ts';

/**
 * The kinds of objects in the sections of `components` (OpenAPI Specification, section "Components Object").
 */
const kinds = {
  schemas: 'a schema',
  responses: 'a response',
  parameters: 'a parameter',
  examples: 'an example',
  requestBodies: 'a request body',
  headers: 'a header',
  securitySchemes: 'a security scheme',
  links: 'a link',
  callbacks: 'a callback',
  pathItems: 'a path item',
  mediaTypes: 'a media type',
} as const;

type Section = keyof typeof kinds;

type Reader = Pick<Scope, 'documents' | 'diagnostics'>;

/**
 * Resolves an object that may be a reference, like `Documents.resolve`.
 *
 * A reference to another kind of object is reported, and resolved anyway.
 *
 * @param section - the section of `components` for such objects
 */
export function follow(reader: Reader, place: Place, section: Section): Place | null {
  reportNonText(reader, place);
  const target = reader.documents.resolve(place);
  const found = target === null || target === place ? null : kindAt(reader, target);
  if (found !== null && found !== kinds[section]) {
    reader.diagnostics.report('reference-to-wrong-kind', place.origin, { expected: kinds[section], found });
  }
  return target;
}

/** Reports a `$ref` that is not text. */
export function reportNonText({ diagnostics }: Reader, place: Place): void {
  if (!isObject(place.value) || place.value['$ref'] === undefined) return;
  if (typeof place.value['$ref'] === 'string') return;
  const origin = at(place, '$ref')?.origin ?? place.origin;
  diagnostics.report('keyword-malformed', origin, { keyword: '$ref', expected: 'a string' });
}

/**
 * The kind of object at a place, by the place alone. Null if that does not decide, as inside a definition or
 * in another file.
 */
function kindAt({ documents }: Reader, { origin }: Place): string | null {
  if (origin.file !== documents.root.origin.file) return null;
  if (origin.pointer === '') return 'the whole document';
  const [, root, section = '', name, deeper] = origin.pointer.split('/', 5);
  if (root === 'paths' && section !== '' && name === undefined) return kinds.pathItems;
  if (root !== 'components' || name === undefined || deeper !== undefined) return null;
  return isSection(section) ? kinds[section] : null;
}

function isSection(text: string): text is Section {
  return Object.hasOwn(kinds, text);
}
