import type { Call, Content } from './types.ts';
import { resolved, type Models } from './visit.ts';

/**
 * Whether a body is XML that callers see as the type of its schema, not as text. The configuration's `types`
 * asks for it.
 */
export function isParsedXml({ format, type }: Content, models: Models): boolean {
  if (format !== 'xml') return false;
  const target = resolved(type, models);
  if (target.kind === 'enum') return target.base !== 'string';
  if (target.kind === 'literal') return typeof target.value !== 'string';
  return target.kind !== 'primitive' || target.name !== 'string';
}

/** Whether a call sends or receives such a body. */
export function parsesXml({ body, responses }: Call, models: Models): boolean {
  const contents = [...(body?.contents ?? []), ...responses.flatMap((response) => response.contents)];
  return contents.some((content) => isParsedXml(content, models));
}
