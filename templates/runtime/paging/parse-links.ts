/** A link of a `Link` header (RFC 8288). */
export interface Link {
  /** As in the header: it may be relative. */
  readonly target: string;
  /** Its relation types, in lower case. */
  readonly relations: readonly string[];
}

/**
 * Parses `Link` headers, which `Headers` joins with commas. Malformed links are ignored.
 *
 * Links of another resource (`anchor`) are left out, as RFC 8288, section 3.2 allows.
 */
export function parseLinks(header: string): readonly Link[] {
  const links: Link[] = [];
  const target = /[^<]*<([^>]*)>/y;
  for (let found = target.exec(header); found !== null; found = target.exec(header)) {
    const { parameters, end } = parseParameters(header, target.lastIndex);
    target.lastIndex = end;
    if (parameters.has('anchor')) continue;
    const relations = (parameters.get('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    links.push({ target: (found[1] ?? '').trim(), relations });
  }
  return links;
}

/** Reads `; name=value` pairs. The first of two equal names wins (RFC 8288, section 3.3, for `rel`). */
function parseParameters(header: string, start: number): { parameters: Map<string, string>; end: number } {
  const parameters = new Map<string, string>();
  const parameter = /\s*;\s*(?:([^\s=;,"]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,]*)))?)?/y;
  parameter.lastIndex = start;
  let end = start;
  for (let found = parameter.exec(header); found !== null; found = parameter.exec(header)) {
    end = parameter.lastIndex;
    const [, name, quoted, plain] = found;
    const key = name?.toLowerCase();
    if (key === undefined || parameters.has(key)) continue;
    parameters.set(key, quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '');
  }
  return { parameters, end };
}
