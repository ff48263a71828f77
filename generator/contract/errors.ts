import { isFlat } from './flat-error.ts';
import { jsonKinds } from './json-kinds.ts';
import { callerKey } from '../model/caller-key.ts';
import { sortedBy } from '../order.ts';
import type { Call, Content, ErrorBodies, Response, Type } from './types.ts';
import type { Models } from './visit.ts';

/** Maximum number of kinds of error bodies that are distinguished. */
const most = 3;

/** The error bodies of all calls. */
export function errorBodies(calls: readonly Call[], models: Models): ErrorBodies {
  const responses = calls.flatMap(({ errors }) => errors);
  const found = responses.flatMap(({ contents }) => errorContents(contents).map(errorType));
  const distinct = new Map(found.map((type) => [callerKey(type), type]));
  const types = distinct.size > most ? [] : [...distinct.values()];
  const contents = responses.flatMap((response) => response.contents);
  const isKnown = types.length > 0 && contents.every(({ format }) => format === 'json');
  const kinds = isKnown
    ? jsonKinds(
        contents.map(({ type }) => type),
        models,
      )
    : null;
  return {
    types,
    kinds,
    statuses: types.length === 0 ? [] : describedStatuses(responses),
    areFlat: describesInvalidInput(responses) && found.every((type) => isFlat(type, models)),
  };
}

/** The statuses with a described body, in order; empty if `default` describes the others too. */
function describedStatuses(responses: readonly Response[]): ErrorBodies['statuses'] {
  const described = responses.filter(({ contents }) => contents.length > 0);
  const statuses = described.map(({ status }) =>
    typeof status === 'object' ? (`${Math.trunc(status.from / 100)}XX` as const) : status,
  );
  const exact = statuses.filter((status) => status !== 'default');
  return exact.length < statuses.length ? [] : sortedBy(new Set(exact), String);
}

/**
 * Whether the body of a status for invalid input is described. Such bodies most likely list several reasons.
 */
function describesInvalidInput(responses: readonly Response[]): boolean {
  return responses.some(
    ({ status, contents }) =>
      contents.length > 0 && (typeof status !== 'number' || status === 400 || status === 422),
  );
}

/**
 * The error contents that a call asks for: all JSON ones, because services have several kinds (RFC 9457);
 * without JSON, the first.
 */
export function errorContents(contents: readonly Content[]): readonly Content[] {
  const json = contents.filter(({ format }) => format === 'json');
  return json.length > 0 ? json : contents.slice(0, 1);
}

/** Error bodies are parsed if they are JSON. All others are text. */
export function errorType({ format, type }: Content): Type {
  return format === 'xml' ? { kind: 'primitive', name: 'string', format: null } : type;
}
