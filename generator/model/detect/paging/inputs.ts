import type { InputField, Property, ValuePath } from '../../types.ts';
import { behind, propertiesOf, scalarOf, type Models } from '../shape.ts';
import type { Subject } from '../surface.ts';
import { spaced } from '../words.ts';
import { firstNamed } from './first-named.ts';

/** An input of a list call: a field, or a value inside an object for paging. */
export interface ListInput {
  readonly path: ValuePath;
  readonly in: InputField['in'];
  readonly property: Property;
  /** Its name as words, alone and with the name of its object before it: `after`, `page after`. */
  readonly tails: readonly string[];
}

/** Names of input objects for paging. */
const containers = new Set(
  'page|pagination|paging|pager|options|pageable|page options|page request|page params|paging options|pagination options'.split(
    '|',
  ),
);

/** The inputs that may be for paging, without path parameters. Deprecated ones come last. */
export function inputsOf(models: Models, subject: Subject): readonly ListInput[] {
  const fields = subject.inputs.filter(({ in: place, access }) => place !== 'path' && access !== 'read');
  const all = fields.flatMap((field) => [flat(field), ...nested(models, field)]);
  const isOld = ({ property }: ListInput): boolean => property.docs.deprecated;
  return [...all.filter((input) => !isOld(input)), ...all.filter(isOld)];
}

function flat(field: InputField): ListInput {
  const [first = '', ...rest] = field.wireName.split(/[.[\]]+/).filter(Boolean);
  const last = rest.at(-1);
  const whole = spaced(field.wireName);
  const inner = last !== undefined && containers.has(spaced(first)) ? [spaced(last)] : [];
  return { path: [field.key], in: field.in, property: field, tails: [...inner, whole] };
}

function nested(models: Models, field: InputField): readonly ListInput[] {
  const name = spaced(field.wireName);
  if (!containers.has(name) || behind(models, field.type).kind === 'array') return [];
  const properties = propertiesOf(models, field.type).filter(({ access }) => access !== 'read');
  return properties.map((property) => inputAt(field, [property.wireName], property));
}

/** The input at a path inside a field. The empty path is the field itself. */
export function inputAt(field: InputField, inner: ValuePath, property: Property): ListInput {
  const last = spaced(property.wireName);
  const whole = spaced([field.wireName, ...inner].join(' '));
  return { path: [field.key, ...inner], in: field.in, property, tails: [...new Set([last, whole])] };
}

/** A condition for an input other than its name. */
export type Accepts = (input: ListInput) => boolean;

/** The first input, in order of `names`, that has such a name and a single value of one of the types. */
export function findInput(
  { models, inputs }: { readonly models: Models; readonly inputs: readonly ListInput[] },
  names: readonly string[],
  kinds: readonly ('string' | 'number')[],
  accepts: Accepts = () => true,
): ListInput | null {
  return firstNamed(inputs, names, (input) => {
    const kind = scalarOf(models, input.property.type);
    return kinds.some((wanted) => wanted === kind) && accepts(input);
  });
}

/** The docs of an input as text. */
export function proseOf({ property: { docs } }: ListInput): string {
  return `${docs.summary ?? ''} ${docs.description ?? ''}`;
}

/** A fact such as `query parameter "after" is a cursor`. */
export function inputFact(input: ListInput, meaning: string): string {
  const name = [...input.path.slice(0, -1), input.property.wireName].join('.');
  return `${input.in === 'body' ? 'body field' : `${input.in} parameter`} "${name}" is ${meaning}`;
}
