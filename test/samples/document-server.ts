import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import draft04 from 'ajv-draft-04';
import type { Call, Contract } from '../../generator/contract/types.ts';
import { sampleValue } from '../../generator/products/samples/sample-value.ts';

/** An OpenAPI 3.0 document, as far as requests are checked against it. */
export interface CheckedDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, CheckedOperation>>>>;
}

interface CheckedOperation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: { readonly type?: string };
  }[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, object>> };
}

/** A service of a document. Requests go to `<url>/<mark>/…`, and are told apart by their mark. */
export interface DocumentServer {
  readonly url: string;
  /** The calls that requests with a mark reached, in order, each with what the document says against it. */
  calls(mark: string): readonly { readonly id: string; readonly faults: readonly string[] }[];
  close(): Promise<unknown>;
}

/** What ends lists and work: a response says so wherever it has such a property. */
const settled: Readonly<Record<string, unknown>> = { hasMore: false, nextPage: null, state: 'done' };

/**
 * Serves examples of successes, and checks each request against the document: its route, its parameters and their schemas, its media
 * type, its body, and that it brings a credential.
 */
export async function serveDocument(document: CheckedDocument, contract: Contract): Promise<DocumentServer> {
  const ajv = new draft04.default({ strict: false, validateFormats: false, unicodeRegExp: false }).addSchema(
    draft4({ ...document, id: 'document' }),
  );
  const found = new Map<string, { id: string; faults: readonly string[] }[]>();
  const calls = contract.resources.flatMap((resource) => resource.calls);
  const models = new Map(contract.models.map((model) => [model.name, model]));

  const faultAt = (pointer: readonly string[], value: unknown, what: string): readonly string[] => {
    const path = pointer
      .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const check = ajv.compile({ $ref: `document#/${path}` });
    return check(value) ? [] : [`${what}: ${ajv.errorsText(check.errors)}`];
  };

  const check = async (
    call: Call,
    url: URL,
    values: readonly string[],
    request: IncomingMessage,
  ): Promise<string[]> => {
    const method = call.method.toLowerCase();
    const operation = document.paths[call.path]?.[method];
    const { parameters = [], requestBody } = operation ?? {};
    const base = ['paths', call.path, method];
    const names = [...call.path.matchAll(/\{(.+?)\}/g)].map(([, name]) => name);
    const faults = parameters.flatMap((parameter, index) => {
      const texts =
        parameter.in === 'path'
          ? [decodeURIComponent(values[names.indexOf(parameter.name)] ?? '')]
          : parameter.in === 'query'
            ? url.searchParams.getAll(parameter.name)
            : [request.headers[parameter.name.toLowerCase()] ?? []].flat();
      if (texts.length === 0) return parameter.required ? [`${parameter.name} is missing`] : [];
      const typed = texts.map((text) =>
        /^(?:number|integer|boolean)$/.test(parameter.schema.type ?? '') ? JSON.parse(text) : text,
      );
      const value = parameter.schema.type === 'array' ? typed : typed[0];
      return faultAt([...base, 'parameters', String(index), 'schema'], value, parameter.name);
    });
    for (const name of url.searchParams.keys())
      if (!parameters.some((parameter) => parameter.in === 'query' && parameter.name === name))
        faults.push(`there is no ${name}`);
    const asksForKey = (call.security ?? contract.client.security).flat().length > 0;
    const key = request.headers['authorization'] ?? request.headers['x-api-key'];
    if (asksForKey && !/key$/i.test(String(key))) faults.push('no credential');
    const body = await buffer(request);
    if (body.length === 0) return requestBody?.required ? [...faults, 'no body'] : faults;
    const type = request.headers['content-type'] ?? '';
    if (requestBody?.content[type] === undefined) return [...faults, `a body of ${type}`];
    return [
      ...faults,
      ...faultAt([...base, 'requestBody', 'content', type, 'schema'], JSON.parse(body.toString()), 'body'),
    ];
  };

  const responseOf = (call: Call): string | null => {
    const content = call.responses[0]?.contents[0];
    if (content === undefined) return null;
    const sampling = { models, direction: 'response', noun: 'item' } as const;
    const value = sampleValue({ name: 'value', type: content.type }, sampling);
    return JSON.stringify(value, (key, part: unknown) => (Object.hasOwn(settled, key) ? settled[key] : part));
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://server');
    const [, mark = '', path = ''] = /^\/([^/]+)(\/.*)$/.exec(url.pathname) ?? [];
    const reached = route(calls, request.method ?? '', path);
    const log = found.get(mark) ?? [];
    found.set(mark, log);
    if (reached === null) {
      log.push({ id: `${request.method} ${path}`, faults: ['no such route'] });
      response.writeHead(404).end();
      return;
    }
    const { call, values } = reached;
    const faults = await check(call, url, values, request).catch((error: unknown) => [String(error)]);
    log.push({ id: call.id, faults });
    const body = responseOf(call);
    const status = call.responses[0]?.status;
    response.writeHead(
      typeof status === 'number' ? status : 200,
      body === null ? {} : { 'content-type': 'application/json' },
    );
    response.end(body ?? undefined);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls: (mark) => found.get(mark) ?? [],
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

/** A document whose schemas say by JSON Schema what `nullable` says in OpenAPI 3.0. */
function draft4<T>(value: T): T;
function draft4(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => draft4(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, part]) => key !== 'nullable' || part !== true);
  const schema = Object.fromEntries(entries.map(([key, part]) => [key, draft4<unknown>(part)]));
  return entries.length === Object.keys(value).length ? schema : { anyOf: [schema, { type: 'null' }] };
}

/** The call whose path template fits best: one with the fewest parameters. */
function route(
  calls: readonly Call[],
  method: string,
  path: string,
): { readonly call: Call; readonly values: readonly string[] } | null {
  const fitting = calls.flatMap((call) => {
    const pattern = call.path.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{.+?\}/g, '([^/]+)');
    const values = call.method === method ? new RegExp(`^${pattern}$`).exec(path)?.slice(1) : undefined;
    return values === undefined ? [] : [{ call, values }];
  });
  return fitting.toSorted((a, b) => a.values.length - b.values.length)[0] ?? null;
}
