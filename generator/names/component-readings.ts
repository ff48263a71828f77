import type { Model } from '../model/types.ts';
import { words } from '../words.ts';
import type { Words } from './claims/claim.ts';
import { genericOf, type GenericComponent } from './generic-component.ts';

/** Reads the component keys of these models: see {@link readingsOf}. */
export function readingsIn(models: Iterable<Model>): (key: string) => readonly Words[] {
  const all = new Set(Array.from(models, ({ hints }) => hints.component ?? ''));
  const known = new Map<string, readonly Words[]>();
  return (key) => {
    const readings = known.get(key) ?? readingsOf(key, all);
    known.set(key, readings);
    return readings;
  };
}

/**
 * The possible readings of a component's key, shortest first. The last one has all words.
 *
 * Frameworks add parts to keys so that types stay unique: packages and namespaces (`com.acme.dto.User`,
 * `v1.User`, `app__models__User`), arguments of generic types (`Page«User»`), and the direction
 * (`User-Output` next to `User-Input`). Each reading leaves out parts that may be unnecessary.
 *
 * @param all - every key of the document
 */
function readingsOf(key: string, all: ReadonlySet<string>): readonly Words[] {
  if (isPlain(key)) return [words(key)];
  const generic = genericOf(key, all);
  const shorter = generic === null ? plainReadings(key, all) : genericReadings(generic, all);
  const whole = words(key);
  return [...shorter.filter((reading) => !isSame(reading, whole)), whole];
}

/** Whether a key has no part that a framework adds. Most keys are plain, so they are recognised first. */
function isPlain(key: string): boolean {
  return /^[\w-]+$/.test(key) && !/__|_$|-Output$|PublicKeyToken/.test(key);
}

function genericReadings({ name, parts }: GenericComponent, all: ReadonlySet<string>): readonly Words[] {
  const shortest = (part: string): Words => readingsOf(part, all)[0] ?? [];
  return readingsOf(name, all).map((reading) => [...parts.flatMap(shortest), ...reading]);
}

/** Names that state the kind of a type, but not its subject. The enclosing type gives the subject. */
const general =
  /^(?:base|body|command|create|data|details?|dto|error|input|item|kind|list|model|options|output|params|payload|query|request|response|result|state|status|type|update|view)s?$/i;

function plainReadings(key: string, all: ReadonlySet<string>): readonly Words[] {
  const output = /^(.+)-Output$/.exec(key)?.[1];
  if (output !== undefined && all.has(`${output}-Input`))
    return [...plainReadings(output, all), words(output)];
  const segments = segmentsOf(key);
  const last = segments.at(-1) ?? '';
  const start = startOfType(segments, key, all);
  if (start === 0 || !/^\p{Lu}/u.test(last)) return [];
  return segments.slice(0, start + 1).map((_, index) => segments.slice(start - index).flatMap(words));
}

/** The parts of a qualified name: of Java, Go, .NET (nested types after `+`), PHP, and Python modules. */
function segmentsOf(key: string): readonly string[] {
  const module = /^((?:[a-z][a-z0-9]*(?:_[a-z0-9]+)*__)+)(\p{Lu}.*)$/u.exec(key);
  if (module !== null) return [...(module[1] ?? '').split('__').filter(Boolean), module[2] ?? ''];
  return key.split(/[.+/\\]|::/).filter(Boolean);
}

/**
 * The index of the part that starts the type's name, after parts that look like a namespace; 0 without a
 * namespace.
 */
function startOfType(segments: readonly string[], key: string, all: ReadonlySet<string>): number {
  const last = segments.length - 1;
  const outer = segments.findIndex(
    (_, index) => index < last && all.has(segments.slice(0, index + 1).join('.')),
  );
  if (outer >= 0) return outer;
  const prefix = segments.slice(0, last);
  const isPackage = prefix.every((segment) => /^(?:[\p{Ll}_]|V\d)/u.test(segment));
  if (isPackage) return last;
  if (general.test(segments[last] ?? '')) return Math.max(0, last - 1);
  const start = key.slice(0, key.length - (segments[last] ?? '').length);
  const isShared = prefix.length > 1 || [...all].filter((each) => each.startsWith(start)).length > 1;
  return isShared ? last : 0;
}

function isSame(a: Words, b: Words): boolean {
  return a.join(' ') === b.join(' ');
}
