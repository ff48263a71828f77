import { listed } from '../../diagnostics/sentence.ts';
import { nearest } from '../../nearest.ts';
import { at, isObject, text, type Place } from '../../load/place.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import type { ParameterStyle } from '../types.ts';

/** The place of a parameter in a request. */
export type ParameterPlace = 'path' | 'query' | 'header' | 'cookie';

type StyleName = Extract<ParameterStyle, { kind: 'style' }>['style'];

/** The styles of each place, its default first (OpenAPI Specification, section "Style Values"). */
const styles: Readonly<Record<ParameterPlace, readonly [StyleName, ...StyleName[]]>> = {
  path: ['simple', 'label', 'matrix'],
  // `tabDelimited` comes from `collectionFormat: tsv` of Swagger 2.0.
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'tabDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
};

/** Reads `style`, `explode` and `allowReserved` of a parameter, a header or an encoding. */
export function readStyle(diagnostics: Diagnostics, place: Place, where: ParameterPlace): ParameterStyle {
  const value = isObject(place.value) ? place.value : {};
  const style = readStyleName(diagnostics, place, value['style'], where);
  const explode =
    typeof value['explode'] === 'boolean' ? value['explode'] : style === 'form' || style === 'cookie';
  const allowReserved = value['allowReserved'] === true;
  const isEncoded = value['x-ms-skip-url-encoding'] === true && (where === 'path' || where === 'query');
  const hasSegments = where === 'path' && resourceName.test(patternOf(place));
  return {
    ...{ kind: 'style', style, explode, allowReserved },
    ...(isEncoded && { isEncoded }),
    ...(hasSegments && { hasSegments }),
  };
}

/**
 * The pattern that gRPC-gateway writes for `{name=vans/*}`: the value has several segments (AIP-127, "HTTP
 * and gRPC Transcoding").
 */
const resourceName = /^(?:[\w-]+|\[\^\/\]\+)(?:\/(?:[\w-]+|\[\^\/\]\+))+$/;

function patternOf(place: Place): string {
  const schema = at(place, 'schema');
  return (schema !== null && isObject(schema.value) ? text(schema, 'pattern') : null) ?? '';
}

function readStyleName(
  diagnostics: Diagnostics,
  place: Place,
  style: unknown,
  where: ParameterPlace,
): StyleName {
  const [fallback] = styles[where];
  if (style === undefined) return fallback;
  const known = styles[where].find((name) => name === style);
  if (known === undefined) {
    const origin = at(place, 'style')?.origin ?? place.origin;
    const shown = typeof style === 'string' ? style : JSON.stringify(style);
    diagnostics.report('parameter-style', origin, {
      style: shown,
      place: where,
      valid: listed(styles[where]),
      suggestion: nearest(shown, styles[where]),
    });
  }
  return known ?? fallback;
}
