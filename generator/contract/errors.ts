import { isFlat } from './flat-error.ts';
import { jsonKinds } from './json-kinds.ts';
import { callerKey } from '../model/caller-key.ts';
import { sortedBy } from '../order.ts';
import type { Call, Content, ErrorBodies, Response, Type } from './types.ts';
import type { Models } from './visit.ts';

/** How many kinds of error bodies are distinguished. */
const most = 3;

/** The bodies of failing responses of all calls. */
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
    areFlat: tellInvalidInput(responses) && found.every((type) => isFlat(type, models)),
  };
}

/** The statuses for which a body is described, in order; none where `default` describes the rest too. */
function describedStatuses(responses: readonly Response[]): ErrorBodies['statuses'] {
  const described = responses.filter(({ contents }) => contents.length > 0);
  const statuses = described.map(({ status }) =>
    typeof status === 'object' ? (`${Math.trunc(status.from / 100)}XX` as const) : status,
  );
  const exact = statuses.filter((status) => status !== 'default');
  return exact.length < statuses.length ? [] : sortedBy(new Set(exact), String);
}

/** Whether a body is described for a status that input is refused with: such bodies are the likeliest to list reasons. */
function tellInvalidInput(responses: readonly Response[]): boolean {
  return responses.some(
    ({ status, contents }) =>
      contents.length > 0 && (typeof status !== 'number' || status === 400 || status === 422),
  );
}

/** Calls ask for JSON, of which services have more than one kind for errors (RFC 9457); where there is none, for the first. */
export function errorContents(contents: readonly Content[]): readonly Content[] {
  const json = contents.filter(({ format }) => format === 'json');
  return json.length > 0 ? json : contents.slice(0, 1);
}

/** Bodies of errors are parsed where they are JSON; all else is text. */
export function errorType({ format, type }: Content): Type {
  return format === 'xml' ? { kind: 'primitive', name: 'string', format: null } : type;
}
