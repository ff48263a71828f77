import type { TypeMembers } from './surface.ts';
import type { FieldSurface } from './surface.ts';

/** What the text of a type says of its outermost layer; `word` is a name, a literal, or what is not taken apart. */
export type Layer =
  | { readonly kind: 'list'; readonly of: 'array' | 'stream'; readonly items: TypeMembers }
  | ObjectLayer
  | { readonly kind: 'intersection'; readonly parts: readonly string[] }
  | { readonly kind: 'word' };

export interface ObjectLayer {
  readonly kind: 'object';
  readonly fields: readonly (Pick<FieldSurface, 'type' | 'required'> & {
    /** As it stands in the text: a JSON string. */
    readonly key: string;
  })[];
  /** Type of the fields not listed; null where there are none. */
  readonly extra: TypeMembers | null;
}

/** Reads one member of a union, as `contract/type-text.ts` writes it. */
export function readType(member: string): Layer {
  const parts = split(member, ' & ');
  if (parts.length > 1) return { kind: 'intersection', parts };
  if (/.\[\]$/.test(member)) return { kind: 'list', of: 'array', items: readMembers(member.slice(0, -2)) };
  if (/^\{.*\}$/s.test(member)) return readObject(member.slice(1, -1).trim());
  const [, name, argument = ''] = /^(Record<string, |AsyncIterable<)(.*)>$/s.exec(member) ?? [];
  if (name === undefined) return { kind: 'word' };
  const inner = readMembers(argument);
  return name === 'AsyncIterable<'
    ? { kind: 'list', of: 'stream', items: inner }
    : { kind: 'object', fields: [], extra: inner };
}

function readMembers(text: string): TypeMembers {
  const members = split(text, ' | ');
  return members.length === 1 && /^\(.*\)$/s.test(text) ? split(text.slice(1, -1), ' | ') : members;
}

function readObject(text: string): Layer {
  const entries = text === '' ? [] : split(text, '; ').map((entry) => split(entry, ': '));
  const fields = entries.flatMap(([name = '', type = '']) => {
    const [, key, mark] = /^(".*")(\??)$/s.exec(name) ?? [];
    return key === undefined ? [] : [{ key, required: mark === '', type: [...readMembers(type)] }];
  });
  const [, extra] = entries.find(([name]) => name === '[key: string]') ?? [];
  return { kind: 'object', fields, extra: extra === undefined ? null : readMembers(extra) };
}

/** Cuts a text where the separator stands outside of brackets and quotes. */
function split(text: string, separator: string): readonly string[] {
  const pieces: string[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[([{<]|[)\]}>]| [|&] |[;:] /g)) {
    if (/^[([{<]$/.test(token)) depth += 1;
    else if (/^[)\]}>]$/.test(token)) depth -= 1;
    else if (depth === 0 && token === separator) {
      pieces.push(text.slice(start, index));
      start = index + token.length;
    }
  }
  return [...pieces, text.slice(start)];
}
