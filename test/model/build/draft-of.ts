import { formatOrigin } from '../../../generator/diagnostics/origin.ts';
import { Diagnostics } from '../../../generator/diagnostics/report.ts';
import { at, isObject, type JsonObject, type Place } from '../../../generator/load/place.ts';
import { pointerTokens } from '../../../generator/load/pointer.ts';
import type { Documents, SpecVersion } from '../../../generator/load/types.ts';
import { buildDraft, type Draft } from '../../../generator/model/build/api.ts';
import type { BuildOptions } from '../../../generator/model/build/options.ts';
import type { Operation, Resource } from '../../../generator/model/types.ts';
import { show, showId } from './show-type.ts';
import { defaultOptions } from '../../support/default-options.ts';

/** One document in memory: `resolve` follows `#/…` pointers, as the load room does for files. */
export function documentsOf(spec: JsonObject, version: SpecVersion): Documents {
  const root: Place = { value: spec, origin: { file: 'openapi.json', pointer: '' } };
  const resolve = (place: Place): Place | null => follow(root, place, new Set());
  const extensions = new Set<string>();
  return { root, version, leavesFile: false, extensions, resolve, find: resolve, peek: resolve };
}

function follow(root: Place, place: Place, seen: Set<string>): Place | null {
  const reference = isObject(place.value) ? place.value['$ref'] : undefined;
  if (!isObject(place.value) || typeof reference !== 'string') return place;
  if (seen.size > 0 && Object.keys(place.value).length > 1) return place;
  const key = formatOrigin(place.origin);
  if (seen.has(key)) return null;
  seen.add(key);
  const tokens = pointerTokens(reference.slice(1));
  const target = tokens === null ? null : at(root, ...tokens);
  return target === null ? null : follow(root, target, seen);
}

/** What was built of a document, with short ways to what tests look at. */
export interface Built extends Draft {
  /** Codes of all findings, in order. */
  readonly codes: readonly string[];
  /** Findings as `code pointer`. */
  readonly findings: readonly string[];
  /** What all findings say, in order. */
  readonly messages: readonly string[];
  /** The model of a component, as one line. */
  model(name: string): string;
  resource(words: string): Resource;
  /** The operation by `METHOD /path`. */
  operation(key: string): Operation;
}

/** Names of operations as a configuration pins them. */
export function pinsOf(value: Readonly<Record<string, string>>): BuildOptions['operationNames'] {
  return { value, origin: { file: 'config', pointer: '/names/operations' } };
}

/** Builds a document given as an object; OpenAPI 3.1, and of a server, unless it says otherwise. */
export function build(spec: JsonObject, options: Partial<BuildOptions> = {}): Built {
  const version = String(spec['openapi'] ?? '3.1').slice(0, 3) as SpecVersion;
  const diagnostics = new Diagnostics();
  const documents = documentsOf({ servers: [{ url: 'https://api.example.com' }], ...spec }, version);
  const draft = buildDraft(documents, { ...defaultOptions, ...options }, diagnostics);
  const operations = draft.api.resources.flatMap((resource) => resource.operations);
  return {
    ...draft,
    codes: diagnostics.all.map(({ code }) => code),
    findings: diagnostics.all.map(({ code, origin }) => `${code} ${origin?.pointer ?? ''}`),
    messages: diagnostics.all.map(({ message }) => message),
    model: (name) =>
      show(
        found(
          [...draft.api.models.values()].find(({ id }) => showId(id) === name),
          name,
        ).type,
      ),
    resource: (words) =>
      found(
        draft.api.resources.find((each) => each.words.join(' ') === words),
        words,
      ),
    operation: (key) =>
      found(
        operations.find((each) => `${each.method} ${each.path}` === key),
        key,
      ),
  };
}

/** Builds components of a document without operations. */
export function buildSchemas(schemas: JsonObject, openapi = '3.1.0'): Built {
  return build({ openapi, components: { schemas } });
}

/** The type of one schema, as one line. */
export function typeOf(schema: unknown, openapi = '3.1.0'): string {
  return buildSchemas({ Subject: schema }, openapi).model('Subject');
}

/** Builds a document with one operation, `POST /things` unless told otherwise. */
export function buildOperation(operation: JsonObject, more: JsonObject = {}, path = '/things'): Built {
  return build({ openapi: '3.1.0', paths: { [path]: { post: operation } }, ...more });
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`There is no ${name}`);
  return value;
}
