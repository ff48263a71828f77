import type { Api, Content } from '../../model/types.ts';
import { operationsOf, resolved } from '../../model/walk.ts';

/** Whether a payload is XML that callers see as what its schema says, not as text: the configuration's `types` asks for it. */
export function isParsedXml({ format, type }: Content, api: Api): boolean {
  if (format !== 'xml') return false;
  const target = resolved(type, api);
  if (target.kind === 'enum') return target.base !== 'string';
  if (target.kind === 'literal') return typeof target.value !== 'string';
  return target.kind !== 'primitive' || target.name !== 'string';
}

/** Whether some operation reads or writes such a payload, so that the client needs to know how. */
export function parsesXml(api: Api): boolean {
  return operationsOf(api).some(({ body, responses }) => {
    const sent = body.kind === 'none' ? [] : body.contents;
    const contents = [...sent, ...responses.flatMap((response) => response.contents)];
    return contents.some((content) => isParsedXml(content, api));
  });
}
