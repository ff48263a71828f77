import { messageOf } from '../../error-message.ts';
import { isObject } from '../place.ts';
import { parsePointer } from '../pointer.ts';
import { decodeText } from '../read/decode.ts';
import { checkByParser, type AnyDocument, type TextFile } from './swagger-parser.ts';

/** A file as a worker receives it. JSON bytes are cheaper to transfer than structured values or text. */
export interface JsonFile {
  readonly url: string;
  readonly json: Uint8Array | string;
}

/** One violation of the specification. */
export interface Violation {
  /** JSON Pointer in the root document; it may lead through references. */
  readonly pointer: string;
  readonly reason: string;
}

/** The result of validation. `unfinished` is the reason why it could not be completed, or null. */
export interface Verdict {
  readonly violations: readonly Violation[];
  readonly unfinished: string | null;
}

/**
 * Maximum number of violations to report: the first ones show the fault, and hundreds of others would hide
 * it.
 */
const maxViolations = 50;

/**
 * Checks a document against the schema of its version. The root is the first of its files. Reads no files
 * itself.
 */
export async function findViolations(files: readonly JsonFile[]): Promise<Verdict> {
  const texts = files.map(({ url, json }) => ({
    url,
    text: typeof json === 'string' ? json : decodeText(json),
  }));
  const value: unknown = texts[0] === undefined ? null : JSON.parse(texts[0].text);
  return verdictOn(value, (document) =>
    isSelfContained(document, texts) ? check(document) : checkByParser(document, texts),
  );
}

/** Checks the value of a document that stands alone against the schema of its version. */
export function findViolationsIn(value: unknown): Promise<Verdict> {
  return verdictOn(value, check);
}

async function verdictOn(
  value: unknown,
  find: (document: AnyDocument) => Promise<readonly unknown[]>,
): Promise<Verdict> {
  if (!isDocument(value)) return { violations: [], unfinished: null };
  try {
    const details = await find(withKnownVersion(value));
    const violations = details.map((detail) => toViolation(detail, value));
    return { violations: innermostOnly(violations), unfinished: null };
  } catch (error) {
    const reason = firstLine(messageOf(error));
    const violations = error instanceof SyntaxError ? [{ pointer: '', reason }] : [];
    return { violations, unfinished: error instanceof SyntaxError ? null : reason };
  }
}

/** Other values were rejected when the document was loaded. */
function isDocument(value: unknown): value is AnyDocument {
  return isObject(value) && ('openapi' in value || 'swagger' in value);
}

/** The validator knows exact patch versions, but the rules are the same for all of them. */
function withKnownVersion(root: AnyDocument): AnyDocument {
  if (!('openapi' in root)) return { ...root, swagger: '2.0' };
  return { ...root, openapi: isModern(root) ? '3.1.2' : '3.0.4' };
}

function isModern(root: AnyDocument): boolean {
  // oxlint-disable-next-line typescript/no-unnecessary-type-conversion -- an unquoted 3.1 in YAML is a number
  return 'openapi' in root && String(root.openapi).startsWith('3.1');
}

/**
 * Whether the schema of its version is enough for the check. The other rules of 2.0 need the targets of
 * references, and so do documents of several files.
 */
function isSelfContained(document: object, files: readonly TextFile[]): boolean {
  return !('swagger' in document) && !files.some(({ text }) => reference.test(text));
}

/** A reference to another file, in JSON. */
const reference = /"\$ref"\s*:\s*"[^"#]/;

/**
 * Checks with Ajv. References are not resolved: each component is checked once, at its own place. Missing
 * targets are reported when references are resolved.
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
    reason: `it ${message}${detailsOf(member(detail, 'params'))}`,
  };
}

/**
 * The path parameter without `required: true`, if that is the cause of a violation: the validator then asks
 * for another `in` or for a constant. Null for other violations.
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

/** The details of a violation that its message lacks: the unexpected field, or the allowed values. */
function detailsOf(params: unknown): string {
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

/**
 * Keeps one violation for each place, and only the innermost: the violation of a part says more than that of
 * the whole.
 */
function innermostOnly(violations: readonly Violation[]): readonly Violation[] {
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
