import { messageOf } from '../../error-message.ts';
import { isObject } from '../place.ts';
import { parsePointer } from '../pointer.ts';
import { decodeText } from '../read/decode.ts';
import { checkByParser, type AnyDocument, type TextFile } from './swagger-parser.ts';

/** A file as a thread takes it: structured values would cost more to hand over than their JSON, and a text more than bytes. */
export interface JsonFile {
  readonly url: string;
  readonly json: Uint8Array | string;
}

/** One breach of the specification. */
export interface Violation {
  /** JSON Pointer in the root document; it may lead through references. */
  readonly pointer: string;
  readonly reason: string;
}

/** What validation found; `unfinished` tells why it could not be completed, or is null. */
export interface Verdict {
  readonly violations: readonly Violation[];
  readonly unfinished: string | null;
}

/** Violations worth telling: the first ones show what is wrong, hundreds more hide it. */
const maxViolations = 50;

/** Checks a document, the root of which comes first among its files, against the schema of its version. Reads nothing itself. */
export async function findViolations(files: readonly JsonFile[]): Promise<Verdict> {
  const texts = files.map(({ url, json }) => ({
    url,
    text: typeof json === 'string' ? json : decodeText(json),
  }));
  const value: unknown = texts[0] === undefined ? null : JSON.parse(texts[0].text);
  if (!isDocument(value)) return { violations: [], unfinished: null };
  const document = withKnownVersion(value);
  try {
    const details = await (isSelfContained(value, texts) ? check(document) : checkByParser(document, texts));
    const violations = details.map((detail) => toViolation(detail, value));
    return { violations: outermostRemoved(violations), unfinished: null };
  } catch (error) {
    const reason = firstLine(messageOf(error));
    const violations = error instanceof SyntaxError ? [{ pointer: '', reason }] : [];
    return { violations, unfinished: error instanceof SyntaxError ? null : reason };
  }
}

/** Loading refuses what is not. */
function isDocument(value: unknown): value is AnyDocument {
  return isObject(value) && ('openapi' in value || 'swagger' in value);
}

/** A validator knows each version by its exact patch number; which one it is makes no difference to the rules. */
function withKnownVersion(root: AnyDocument): AnyDocument {
  if (!('openapi' in root)) return { ...root, swagger: '2.0' };
  return { ...root, openapi: isModern(root) ? '3.1.2' : '3.0.4' };
}

function isModern(root: AnyDocument): boolean {
  // oxlint-disable-next-line typescript/no-unnecessary-type-conversion -- an unquoted 3.1 in YAML is a number
  return 'openapi' in root && String(root.openapi).startsWith('3.1');
}

/**
 * Whether the schema of its version is all that is needed. What is checked of 2.0 next to that needs what references lead to, and so
 * does what stands in other files.
 */
function isSelfContained(document: object, files: readonly TextFile[]): boolean {
  return !('swagger' in document) && !files.some(({ text }) => reference.test(text));
}

/** A reference to another file, as JSON. */
const reference = /"\$ref"\s*:\s*"[^"#]/;

/**
 * What Ajv finds. References stay in place: each component is checked once and where it stands, not wherever it is referred to; that
 * references lead somewhere is the concern of whoever follows them.
 */
async function check(document: AnyDocument): Promise<readonly unknown[]> {
  const { validate } = await (isModern(document) ? import('./openapi-3.1.ts') : import('./openapi-3.0.ts'));
  return validate(document) ? [] : (validate.errors ?? []);
}

function toViolation(detail: unknown, root: object): Violation {
  const pointer = textOf(detail, 'instancePath');
  const parameter = parameterAt(pointer, root);
  if (parameter !== null)
    return { pointer: parameter, reason: 'a parameter in the path must have "required: true"' };
  const message = firstLine(textOf(detail, 'message')) || 'must fit the schema';
  return {
    pointer,
    reason: `it ${message}${particulars(member(detail, 'params'))}`,
  };
}

/**
 * The path parameter that lacks `required: true`, where that is what the validator stumbles over: it says that another `in` would do, or
 * that something must be constant. Null for all else.
 */
function parameterAt(pointer: string, root: object): string | null {
  const [, place] = /^(.*\/parameters\/[^/]+)(?:\/(?:in|required))?$/.exec(pointer) ?? [];
  const tokens = place === undefined ? [] : parsePointer(place);
  const value = tokens.reduce<unknown>(
    (inner, token) => (isOwn(inner, token) ? member(inner, token) : null),
    root,
  );
  const isUnmarked = isObject(value) && value['in'] === 'path' && value['required'] !== true;
  return place !== undefined && isUnmarked ? place : null;
}

function isOwn(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** What the validator knows but does not put in words: the field that is too many, or the values that would do. */
function particulars(params: unknown): string {
  const field = textOf(params, 'additionalProperty') || textOf(params, 'unevaluatedProperty');
  if (field !== '') return `, and has ${JSON.stringify(field)}`;
  const allowed = member(params, 'allowedValues');
  return Array.isArray(allowed) ? `: ${allowed.map((value) => JSON.stringify(value)).join(', ')}` : '';
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : null;
}

function textOf(value: unknown, key: string): string {
  const text = member(value, key);
  return typeof text === 'string' ? text : '';
}

/** Each place once, and only the innermost: that a whole does not fit says less than which part of it does not. */
function outermostRemoved(violations: readonly Violation[]): readonly Violation[] {
  const inner = new Set<string>();
  for (const { pointer } of violations) {
    for (let end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1))
      inner.add(pointer.slice(0, end));
  }
  const byPlace = new Map<string, Violation>();
  for (const violation of violations) {
    if (inner.has(violation.pointer) || byPlace.has(violation.pointer)) continue;
    byPlace.set(violation.pointer, violation);
  }
  return [...byPlace.values()].slice(0, maxViolations);
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/\.$/, '');
}
