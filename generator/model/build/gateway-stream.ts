import { at, members, text, type Place } from '../../load/place.ts';
import type { Content } from '../types.ts';
import { propertiesPlace } from './schema-object.ts';
import type { Scope } from './scope.ts';

/**
 * Detects the streams of gRPC-gateway, which its documents describe as JSON: one object per line, with a
 * value in `result` or an error in `error`. The response's description says "(streaming responses)", or the
 * schema's title "Stream result of".
 *
 * @param response - the Response Object
 */
export function withGatewayStream(
  scope: Scope,
  response: Place,
  contents: readonly Content[],
): readonly Content[] {
  return contents.map((content) => {
    if (content.format !== 'json') return content;
    const item = resultPlace(scope, response, content);
    if (item === null) return content;
    const value = scope.read(item);
    const type = { kind: 'array', items: value, origin: content.origin } as const;
    return { ...content, format: 'jsonLines', type, item: value, isFramed: true };
  });
}

/** The schema of a stream's values; null if the body is not such a stream. */
function resultPlace(scope: Scope, response: Place, { mediaType }: Content): Place | null {
  const entry = at(response, 'content', mediaType);
  const media = entry === null ? null : scope.documents.resolve(entry);
  const schema = media === null ? null : at(media, 'schema');
  const target = schema === null ? null : scope.documents.resolve(schema);
  if (target === null) return null;
  const isTold =
    /\(streaming responses?\)/i.test(text(response, 'description') ?? '') ||
    /^stream result of /i.test(text(target, 'title') ?? '');
  const properties = new Map(members(propertiesPlace(scope, target)));
  const isFrame = [...properties.keys()].every((name) => name === 'result' || name === 'error');
  return isTold && isFrame ? (properties.get('result') ?? null) : null;
}
