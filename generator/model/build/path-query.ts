import type { Parameter } from './parameter.ts';

/** A path, and the parameters of its operation. */
export interface Addressed {
  readonly path: string;
  readonly parameters: readonly Parameter[];
}

/**
 * Sees to it that each query parameter is sent once where the path itself writes it out too.
 *
 * A value in the path that is all its parameter takes stays there, and the parameter is no input. A parameter that takes other
 * values is sent instead of what the path has.
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

/** Text without percent-encoding; as it is where that is broken. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
