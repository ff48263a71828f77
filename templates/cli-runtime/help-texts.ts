import { safeLine, safeText } from './safe-text.js';
import type { CommandSpec, InputSpec, ProgramSpec, ValueSpec } from './spec.js';

/** The description of a command in help, below its usage. */
export function describeCommand({ summary, description, deprecated }: CommandSpec): string {
  const warning = deprecated === undefined ? '' : `Deprecated. ${deprecated}`.trim();
  return [summary, description ?? '', warning]
    .map((text) => safeText(text).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The description of an input in help. */
export function describeInput({
  summary = '',
  required,
  nullable,
  default: fallback,
  type,
}: InputSpec): string {
  const notes = [
    ...(required ? ['required'] : []),
    ...(nullable ? ['can be null'] : []),
    ...(fallback === undefined ? [] : [`default: ${fallback}`]),
    ...(type.kind === 'list' ? ['repeat it for several'] : []),
    ...(type.kind === 'object' || type.kind === 'json' ? ['JSON, @file or "-"'] : []),
  ];
  return safeLine(`${summary}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`);
}

/** The placeholder for the value of an input in help. */
export function placeholder(type: ValueSpec): string {
  switch (type.kind) {
    case 'string':
      return 'text';
    case 'integer':
    case 'bigint':
      return 'n';
    case 'number':
    case 'date':
    case 'json':
      return type.kind;
    case 'boolean':
      return 'true|false';
    case 'bytes':
      return 'file';
    case 'enum':
      return 'value';
    case 'list':
      return placeholder(type.items);
    case 'object':
      return 'json';
  }
}

/** The end of help: the fields of objects, an example, and the request. */
export function helpEnd(
  { bin }: ProgramSpec,
  { route, example, inputs }: CommandSpec,
  words: readonly string[],
): string {
  const fields = inputs.flatMap(({ key, type }) =>
    type.kind === 'object' ? type.fields.map((field) => `  --${key}.${field.key}`) : [],
  );
  const sections = [
    ...(fields.length === 0 ? [] : [`Fields of objects:\n${fields.join('\n')}`]),
    `Example:\n  ${bin} ${example ?? words.join(' ')}`,
    `Request:\n  ${route.join(' ')}`,
  ];
  return safeText(`\n${sections.join('\n\n')}`);
}
