import type { InputField, PollArgument, SymbolId, ValuePath } from '../../types.ts';
import type { Reader } from '../get-by-id.ts';
import { propertiesOf, scalarOf, typeAt, type Models } from '../shape.ts';
import type { Subject } from '../surface.ts';
import { spaced } from '../words.ts';

/**
 * The sources of a reader's inputs. The value to read stands at `path` in the response of `subject`.
 *
 * The id comes from the value: from a property with the parameter's name, with that name without the resource
 * (`jobId` → `id`), or from its `id`. Earlier path parameters come from the starting call if both paths start
 * alike, else from the value. Null if an input has no source.
 *
 * @param id - path of the id in the response, if it is known
 */
export function argumentsFor(
  models: Models,
  subject: Subject,
  reader: Reader,
  path: ValuePath,
  id: ValuePath | null = null,
): readonly PollArgument[] | null {
  const found: PollArgument[] = [];
  for (const key of reader.keys) {
    const field = reader.subject.inputs.find((input) => input.key === key);
    if (field === undefined) return null;
    const identifies = key === reader.keys.at(-1);
    const argument =
      (identifies ? null : fromInput(subject, reader, field)) ??
      fromResponse(models, subject, path, field, identifies);
    const source = identifies && id !== null ? ({ key, from: 'response', path: id } as const) : argument;
    if (source === null) return null;
    found.push(source);
  }
  return found;
}

/**
 * The inputs of another operation on the same path or below it: each path parameter has the source that the
 * reader's has.
 */
export function argumentsLike(
  target: Subject,
  reader: Reader,
  known: readonly PollArgument[],
): readonly PollArgument[] | null {
  const found = target.inputs
    .filter(({ required }) => required)
    .map((field) => {
      const twin = reader.subject.inputs.find(
        (input) => input.in === 'path' && input.wireName === field.wireName,
      );
      const argument = field.in === 'path' ? known.find(({ key }) => key === twin?.key) : undefined;
      return argument === undefined ? null : { ...argument, key: field.key };
    });
  const complete = found.filter((argument) => argument !== null);
  return complete.length === found.length ? complete : null;
}

function fromInput(subject: Subject, reader: Reader, field: InputField): PollArgument | null {
  const upTo = reader.subject.operation.path.split(`{${field.wireName}}`)[0] ?? '';
  if (!subject.operation.path.startsWith(`${upTo}{${field.wireName}}`)) return null;
  const own = subject.inputs.find((input) => input.in === 'path' && input.wireName === field.wireName);
  return own === undefined ? null : { key: field.key, from: 'input', path: [own.key] };
}

function fromResponse(
  models: Models,
  subject: Subject,
  path: ValuePath,
  field: InputField,
  identifies: boolean,
): PollArgument | null {
  const value = subject.response === null ? null : typeAt(models, subject.response.type, path);
  if (value === null) return null;
  const wanted = spaced(field.wireName);
  const names = identifies ? [wanted, wanted.split(' ').at(-1) ?? '', 'id'] : [wanted];
  const properties = propertiesOf(models, value);
  for (const name of names) {
    const property = properties.find(({ wireName }) => spaced(wireName) === name);
    if (property !== undefined && scalarOf(models, property.type) === scalarOf(models, field.type)) {
      return { key: field.key, from: 'response', path: [...path, property.wireName] };
    }
  }
  return null;
}

/** Orders readers of a model for an operation: those of its own resource first. */
export function preferred(readers: readonly Reader[], resource: SymbolId): readonly Reader[] {
  return ownFirst(readers, ({ subject }) => subject.resource === resource);
}

/** Orders the items for which `isOwn` holds first. Both parts keep their order. */
export function ownFirst<T>(all: readonly T[], isOwn: (each: T) => boolean): readonly T[] {
  return [...all.filter(isOwn), ...all.filter((each) => !isOwn(each))];
}
