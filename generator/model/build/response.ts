import { at, flag, isObject, members, type Place } from '../../load/place.ts';
import type { Content, Response, ResponseHeader } from '../types.ts';
import { readDocs } from './docs.ts';
import { withoutEmptyJson } from './file-or-json.ts';
import { follow } from './follow.ts';
import { withGatewayStream } from './gateway-stream.ts';
import { readContents } from './media-type.ts';
import { readPayload } from './parameter.ts';
import type { Scope } from './scope.ts';
import { inputsOf } from './units.ts';
import { sortedBy } from '../../order.ts';

/** The responses of an operation, split into results and errors. */
export interface Responses {
  readonly responses: readonly Response[];
  readonly errors: readonly Response[];
}

/** Statuses whose responses have no body (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5). */
const bodiless = new Set([204, 205, 304]);

/** Reads responses. A response that many operations refer to is read once. */
export class ResponseReader {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /**
   * Reads a Responses Object. 2xx responses are results, 4xx and 5xx are errors. `default` is an error too,
   * unless the document declares no other success: then it is a result.
   */
  read(place: Place | null): Responses {
    const all = members(place).flatMap(([key, entry]) => this.#readEntry(key, entry));
    const sorted = all.toSorted((a, b) => specificity(a) - specificity(b));
    const named = withoutPart(sorted.filter(({ status }) => status !== 'default'));
    const fallback = sorted.filter(({ status }) => status === 'default');
    const responses = withOpen(named.filter((response) => classOf(response) === 2));
    const failures = named.filter((response) => classOf(response) >= 4);
    for (const { status, origin } of named.filter((response) => [1, 3].includes(classOf(response)))) {
      const shown = typeof status === 'object' ? `${status.from}–${status.to}` : String(status);
      this.#scope.diagnostics.report('response-neither', origin, { status: shown });
    }
    if (named.every((response) => classOf(response) >= 4))
      return { responses: withOpen(fallback), errors: failures };
    return { responses, errors: [...failures, ...fallback] };
  }

  #readEntry(key: string, entry: Place): readonly Response[] {
    if (key.startsWith('x-')) return [];
    const status = readStatus(key);
    if (status === null) {
      this.#scope.diagnostics.report('response-status', entry.origin, { status: key });
      return [];
    }
    const place = follow(this.#scope, entry, 'responses');
    if (place === null || !isObject(place.value)) return [];
    const read = isOfOperation(place, entry)
      ? this.#readResponse({ ...place, origin: entry.origin })
      : this.#scope.units.take({ kind: 'responses', key: place.value, inputs: inputsOf(place) }, () =>
          this.#readResponse(place),
        );
    if (typeof status !== 'number' || !bodiless.has(status) || read.contents.length === 0)
      return [{ status, ...read }];
    this.#scope.diagnostics.report('response-body-impossible', place.origin, { status: key });
    return [{ status, ...read, contents: [] }];
  }

  #readContents(place: Place): readonly Content[] {
    const content = at(place, 'content');
    const contents = withGatewayStream(this.#scope, place, readContents(this.#scope, content, 'response'));
    return withoutEmptyJson(this.#scope, content, contents);
  }

  #readResponse(place: Place): Omit<Response, 'status'> {
    const { description, summary } = readDocs(this.#scope.diagnostics, place);
    return {
      description: description ?? summary,
      contents: this.#readContents(place),
      headers: readHeaders(this.#scope, at(place, 'headers')),
      origin: place.origin,
    };
  }
}

/**
 * Whether a response was found by a reference into another operation. It is not a definition that operations share:
 * each has it as its own, with names of its own.
 */
function isOfOperation({ origin }: Place, entry: Place): boolean {
  return origin !== entry.origin && origin.file === entry.origin.file && origin.pointer.startsWith('/paths/');
}

/**
 * Marks results without any description of their content, if no other result has one. If another result is
 * described, a result without content has no body.
 */
function withOpen(results: readonly Response[]): readonly Response[] {
  if (results.some(({ contents }) => contents.length > 0)) return results;
  return results.map((result) =>
    typeof result.status === 'number' && bodiless.has(result.status) ? result : { ...result, isOpen: true },
  );
}

/**
 * Drops a 206 without description next to a described result: it is a part of the same content (RFC 9110,
 * section 15.3.7).
 */
function withoutPart(responses: readonly Response[]): readonly Response[] {
  const isWhole = ({ status, contents }: Response): boolean => status === 200 && contents.length > 0;
  if (!responses.some(isWhole)) return responses;
  return responses.filter(({ status, contents }) => status !== 206 || contents.length > 0);
}

/** The characters of a header's name (RFC 9110, section 5.1). */
const headerName = /^[\w!#$%&'*+.^`|~-]+$/;

/** The response headers, ordered by name. `Content-Type` is left out, because the media types describe it. */
function readHeaders(scope: Scope, place: Place | null): readonly ResponseHeader[] {
  const named = sortedBy(members(place), ([name]) => name);
  const byName = new Map(named.toReversed().map((entry) => [entry[0].toLowerCase(), entry]));
  byName.delete('content-type');
  return named
    .filter((entry) => byName.get(entry[0].toLowerCase()) === entry)
    .flatMap(([name, entry]) => readHeader(scope, name, entry));
}

function readHeader(scope: Scope, name: string, entry: Place): readonly ResponseHeader[] {
  const place = follow(scope, entry, 'headers');
  if (place === null || !isObject(place.value)) return [];
  if (!headerName.test(name)) {
    scope.diagnostics.report('header-name', entry.origin, { name });
    return [];
  }
  return [
    {
      wireName: name,
      required: flag(place, 'required'),
      access: 'both',
      ...readPayload(scope, place, name, 'header'),
      docs: readDocs(scope.diagnostics, place),
      origin: place.origin,
    },
  ];
}

/** Parses a status, a range in any letter case (vendors write `4xx`), or `default`. */
function readStatus(key: string): Response['status'] | null {
  if (/^[1-5]\d\d$/.test(key)) return Number(key);
  if (/^[1-5]xx$/i.test(key)) return { from: Number(key[0]) * 100, to: Number(key[0]) * 100 + 99 };
  return key.toLowerCase() === 'default' ? 'default' : null;
}

function classOf({ status }: Response): number {
  if (status === 'default') return 0;
  return Math.floor((typeof status === 'number' ? status : status.from) / 100);
}

/** Orders exact statuses before ranges before `default`, each in order. */
function specificity({ status }: Response): number {
  if (typeof status === 'number') return status;
  return status === 'default' ? 3_000 : 1_000 + status.from;
}
