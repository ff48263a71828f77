import type { Response, SymbolId, Type } from '../../model/types.ts';

/** The reason phrases of statuses (RFC 9110, section 15, and the IANA registry of status codes). */
const reasons: ReadonlyMap<number, string> = new Map([
  [200, 'ok'],
  [201, 'created'],
  [202, 'accepted'],
  [203, 'non authoritative'],
  [206, 'partial content'],
  [207, 'multi status'],
  [226, 'im used'],
  [400, 'bad request'],
  [401, 'unauthorized'],
  [402, 'payment required'],
  [403, 'forbidden'],
  [404, 'not found'],
  [405, 'method not allowed'],
  [406, 'not acceptable'],
  [407, 'proxy authentication required'],
  [408, 'request timeout'],
  [409, 'conflict'],
  [410, 'gone'],
  [411, 'length required'],
  [412, 'precondition failed'],
  [413, 'content too large'],
  [414, 'uri too long'],
  [415, 'unsupported media type'],
  [416, 'range not satisfiable'],
  [417, 'expectation failed'],
  [421, 'misdirected request'],
  [422, 'unprocessable content'],
  [423, 'locked'],
  [424, 'failed dependency'],
  [425, 'too early'],
  [426, 'upgrade required'],
  [428, 'precondition required'],
  [429, 'too many requests'],
  [431, 'request header fields too large'],
  [451, 'unavailable for legal reasons'],
  [500, 'internal error'],
  [501, 'not implemented'],
  [502, 'bad gateway'],
  [503, 'unavailable'],
  [504, 'gateway timeout'],
  [505, 'http version not supported'],
  [507, 'insufficient storage'],
  [511, 'network authentication required'],
]);

/** The words for the statuses of the responses whose whole body is the model. */
export function statusesOf(id: SymbolId, responses: readonly Response[]): readonly string[] {
  return responses
    .filter(({ contents }) => contents.some(({ type }) => mentions(type, id)))
    .map(({ status }) => statusWords(status));
}

function mentions(type: Type, id: SymbolId): boolean {
  if (type.kind === 'ref') return type.target === id;
  return type.kind === 'union' && type.members.some((member) => mentions(member, id));
}

/**
 * The words for a status or a range of statuses. A status without a registered reason phrase gets the words
 * of its class.
 */
export function statusWords(status: Response['status']): string {
  if (status === 'default') return 'error';
  const code = typeof status === 'number' ? status : status.from;
  const reason = typeof status === 'number' ? reasons.get(status) : undefined;
  return reason ?? (code < 400 ? 'success' : code >= 500 ? 'server error' : 'client error');
}
