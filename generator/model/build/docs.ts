import type { Diagnostics } from '../../diagnostics/report.ts';
import { at, isObject, type JsonObject, type Place } from '../../load/place.ts';
import type { Docs } from '../types.ts';
import { withoutLabels } from './frameworks/drf.ts';
import { readExample } from './example.ts';
import { markdownOfHtml } from './html-prose.ts';

/** Empty docs. */
export const noDocs: Docs = { summary: null, description: null, deprecated: false, link: null };

/** Reads `summary`, `description`, `deprecated`, `externalDocs` and an example of any OpenAPI object. */
export function readDocs(diagnostics: Diagnostics, place: Place): Docs {
  const value = place.value;
  if (!isObject(value)) return noDocs;
  const summary = prose(diagnostics, place, value, 'summary');
  const told = prose(diagnostics, place, value, 'description');
  const description = told === null ? null : withoutLabels(value, told);
  const deprecated = value['deprecated'] === true;
  const link = linkOf(value);
  const example = readExample(place);
  if (summary === null && description === null && !deprecated && link === null && example === undefined)
    return noDocs;
  return { summary, description, deprecated, link, ...(example !== undefined && { example }) };
}

/** Reads a text field. Reports other values and returns null for them. */
function prose(
  diagnostics: Diagnostics,
  place: Place,
  value: JsonObject,
  key: 'summary' | 'description',
): string | null {
  const found = value[key];
  if (typeof found === 'string') return found.trim() === '' ? null : markdownOfHtml(found);
  if (found !== undefined && found !== null) {
    diagnostics.report('prose-not-text', at(place, key)?.origin ?? place.origin, { key });
  }
  return null;
}

function linkOf(value: JsonObject): string | null {
  const external = value['externalDocs'];
  if (!isObject(external)) return null;
  const url = external['url'];
  return typeof url === 'string' && url !== '' ? url : null;
}
