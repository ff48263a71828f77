import type { InputField, Json, ParameterStyle } from '../../contract/types.ts';
import { isObject } from './fits.ts';
import { jsonText } from '../sdk/json-text.ts';

type StyleName = Extract<ParameterStyle, { kind: 'style' }>['style'];

/** How a style joins the parts of a value (OpenAPI Parameter Object, "Style Values"; RFC 6570). */
interface Joining {
  /** Before the first part. */
  readonly first: string;
  readonly delimiter: string;
  /** The delimiter of exploded values. */
  readonly exploded: string;
  /** Whether the parameter's name stands before its value. */
  readonly isNamed: boolean;
}

const joinings: Readonly<Record<Exclude<StyleName, 'deepObject'>, Joining>> = {
  simple: { first: '', delimiter: ',', exploded: ',', isNamed: false },
  label: { first: '.', delimiter: ',', exploded: '.', isNamed: false },
  matrix: { first: ';', delimiter: ',', exploded: ';', isNamed: true },
  form: { first: '', delimiter: ',', exploded: '&', isNamed: true },
  spaceDelimited: { first: '', delimiter: '%20', exploded: '&', isNamed: true },
  pipeDelimited: { first: '', delimiter: '%7C', exploded: '&', isNamed: true },
  tabDelimited: { first: '', delimiter: '%09', exploded: '&', isNamed: true },
  cookie: { first: '', delimiter: ',', exploded: '; ', isNamed: true },
};

/**
 * A parameter as text of a URL, a header or a cookie, with its name if its style writes it.
 *
 * @param escape - escapes a text for that place
 */
export function parameterText(
  { name, in: place, style }: Pick<InputField, 'name' | 'in' | 'style'>,
  value: Json,
  escape: (text: string) => string,
): string {
  const isPair = place === 'query' || place === 'cookie';
  if (style?.kind === 'content') {
    const text = escape(jsonText(value));
    return isPair ? `${escape(name)}=${text}` : text;
  }
  const { style: by, explode } = style ?? { style: isPair ? 'form' : 'simple', explode: isPair };
  if (by === 'deepObject') return deepObject(name, value, escape);
  const { first, delimiter, exploded, isNamed } = joinings[by];
  const parts = partsOf(value).map((part) => part.map(escape));
  const start = isNamed ? `${escape(name)}=` : '';
  if (!explode) return first + start + parts.flat().join(delimiter);
  return first + parts.map((part) => (part.length === 1 ? start : '') + part.join('=')).join(exploded);
}

/**
 * The elements of an array as `[text]`, the properties of an object as `[name, text]`, any other value as one
 * `[text]`.
 */
function partsOf(value: Json): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[textOf(value)]];
  if (isObject(value)) return Object.entries(value).map(([name, part]) => [name, textOf(part)]);
  return value.map((item) => [textOf(item)]);
}

/** `filter[owner][id]=1`. The specification does not define deeper values. */
function deepObject(name: string, value: Json, escape: (text: string) => string): string {
  if (typeof value !== 'object' || value === null) return `${escape(name)}=${escape(textOf(value))}`;
  return Object.entries(value)
    .map(([key, part]: [string, Json]) => deepObject(`${name}[${key}]`, part, escape))
    .join('&');
}

/** A value as one text of a URL, a header or a form. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : jsonText(value);
}
