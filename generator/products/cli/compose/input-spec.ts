import { assertNever } from '../../../assert-never.ts';
import type { Property, Type } from '../../../contract/types.ts';
import {
  conjunctsOf,
  holdsNull,
  isNull,
  resolved,
  visibleProperties,
  type Models,
} from '../../../contract/visit.ts';
import { jsonText } from '../../sdk/json-text.ts';
import { limitsText } from '../../sdk/limits.ts';
import { firstSentence } from '../../sdk/prose.ts';
import { plainLine } from '../plain-text.ts';
import type { PlainObject } from '../spec-literal.ts';

/**
 * Maximum depth of an object's fields that have their own option: `--a.b.c.d`. Deeper values are passed as
 * JSON.
 */
const deepest = 4;

/** The position of a nested type: its depth, and the models on the path to it. */
interface Enclosing {
  readonly depth: number;
  readonly models: ReadonlySet<string>;
}

/** An option: a property with its key. */
interface Option extends Property {
  readonly key: string;
}

/** The position of an input's fields. */
const outermost: Enclosing = { depth: 0, models: new Set() };

/** The runtime's `InputSpec` of a field; null for a type without values. */
export function inputSpec(
  { key, type, docs, limits, required }: Option,
  models: Models,
  enclosing = outermost,
): PlainObject | null {
  const spec = valueSpec(type, models, enclosing);
  if (spec === null) return null;
  const { default: standard, pattern: _, ...told } = limits;
  const summary = plainLine(`${firstSentence(docs)} ${limitsText(told)}`);
  return {
    key,
    summary: summary === '' ? undefined : summary,
    type: spec,
    nullable: holdsNull(type, models) ? true : undefined,
    required: required ? true : undefined,
    default:
      standard === undefined ? undefined : typeof standard === 'string' ? standard : jsonText(standard),
  };
}

const json: PlainObject = { kind: 'json' };

/**
 * How the command line parses a value of a type: the runtime's `ValueSpec`. Null for a type without values.
 */
function valueSpec(type: Type, models: Models, enclosing: Enclosing): PlainObject | null {
  const inner = type.kind === 'ref' ? entered(type.model, enclosing) : enclosing;
  if (inner === null) return json;
  const target = resolved(type, models);
  switch (target.kind) {
    case 'primitive':
      return primitiveSpec(target);
    case 'literal':
      return typeof target.value === 'boolean'
        ? { kind: 'boolean' }
        : { kind: 'enum', values: [target.value] };
    case 'enum': {
      const values = target.members.map(({ value }) => value);
      return { kind: 'enum', values, open: target.open ? true : undefined };
    }
    case 'array': {
      const items = valueSpec(target.items, models, inner);
      return items && { kind: 'list', items };
    }
    case 'union':
      return unionSpec(target.members, models, inner);
    case 'object':
    case 'intersection':
      return objectSpec(target, models, inner);
    case 'binary':
      return { kind: 'bytes' };
    case 'never':
      return null;
    case 'tuple':
    case 'record':
    case 'ref':
    case 'unknown':
      return json;
    default:
      return assertNever(target);
  }
}

/** The position inside a model. Null if the model contains itself, because its options would never end. */
function entered(model: string, { depth, models }: Enclosing): Enclosing | null {
  return models.has(model) ? null : { depth, models: new Set([...models, model]) };
}

function primitiveSpec({ name, as }: Extract<Type, { kind: 'primitive' }>): PlainObject {
  switch (as) {
    case 'Date':
    case 'Instant':
    case 'PlainDate':
      return { kind: 'date', as };
    case 'bigint':
      return { kind: 'bigint' };
    case 'digits':
      return { kind: 'string' };
    case undefined:
      return name === 'null' ? json : { kind: name };
    default:
      return assertNever(as);
  }
}

/**
 * The spec of a single type if all members except null have it. Otherwise JSON, or text if the only other
 * type is text.
 */
function unionSpec(members: readonly Type[], models: Models, enclosing: Enclosing): PlainObject | null {
  const others = members.filter((member) => !isNull(resolved(member, models)));
  const specs = others.map((member) => valueSpec(member, models, enclosing)).filter((spec) => spec !== null);
  const [first] = specs;
  if (first === undefined) return others.length === 0 ? json : null;
  if (specs.length === 1) return first;
  return specs.every(({ kind, open }) => kind === 'string' || (kind === 'enum' && open !== false))
    ? { kind: 'string' }
    : json;
}

function objectSpec(type: Type, models: Models, { depth, models: seen }: Enclosing): PlainObject {
  const parts = conjunctsOf(type, models);
  const properties = parts.flatMap((part) => (part.kind === 'object' ? part.properties : []));
  const isOpen = parts.some((part) => part.kind !== 'object');
  if (depth >= deepest || isOpen || properties.length === 0) return json;
  const fields = fieldSpecs(distinct(visibleProperties(properties, 'request')), models, {
    depth: depth + 1,
    models: seen,
  });
  return fields.length === 0 ? json : { kind: 'object', fields };
}

/** The properties of objects as `InputSpec`s. Types without values are left out. */
function fieldSpecs(
  properties: readonly Property[],
  models: Models,
  enclosing: Enclosing,
): readonly PlainObject[] {
  const specs = properties.map((property) =>
    inputSpec({ ...property, key: property.name }, models, enclosing),
  );
  return specs.filter((spec) => spec !== null);
}

function distinct(properties: readonly Property[]): readonly Property[] {
  return [...new Map(properties.map((property) => [property.name, property])).values()];
}
