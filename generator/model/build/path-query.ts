import type { Parameter } from './parameter.ts';

/** A path, and the parameters of its operation. */
export interface Addressed {
  readonly path: string;
  readonly parameters: readonly Parameter[];
}

/**
 * Removes duplicates between query parameters and a query in the path, so that each parameter is sent once.
 *
 * If the value in the path is the only value of its parameter, it stays in the path and the parameter is
 * dropped. If the parameter has other values, the value in the path is dropped.
 */
export function settleQuery(path: string, parameters: readonly Parameter[]): Addressed {
  const [before = '', ...rest] = path.split('?');
  const pairs = rest.join('?').split('&').filter(Boolean);
  const isFixed = ({ wireName, type }: Parameter): boolean =>
    type.kind === 'literal' && pairs.some((pair) => isPair(pair, wireName, String(type.value)));
  const kept = parameters.filter((parameter) => !inQuery(parameter) || !isFixed(parameter));
  const sent = new Set(kept.filter(inQuery).map(({ wireName }) => wireName));
  const left = pairs.filter((pair) => !sent.has(decoded(pair.split('=', 1)[0] ?? '')));
  return { path: left.length === 0 ? before : `${before}?${left.join('&')}`, parameters: kept };
}

function inQuery(parameter: Parameter): boolean {
  return parameter.in === 'query';
}

function isPair(pair: string, name: string, value: string): boolean {
  const [first = '', ...rest] = pair.split('=');
  return decoded(first) === name && decoded(rest.join('=')) === value;
}

/** Decodes percent-encoded text. Text with an invalid encoding stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
