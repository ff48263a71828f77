/** The key of a generic type's component: the type's name and the names of its arguments. */
export interface GenericComponent {
  readonly name: string;
  readonly parts: readonly string[];
}

type ReadGeneric = (key: string, all: ReadonlySet<string>) => GenericComponent | null;

/** `Page«User»`, `PagedResult[Team]`, ``Acme.Page`1[[Acme.Team, Acme, Version=1.0.0.0, …]]``. */
const bracketed: ReadGeneric = (key) => {
  const [, name, inner] = /^([^[<«(]+?)(?:`\d+)?[[<«(](.+)[\]>»)]$/.exec(key) ?? [];
  if (name === undefined || inner === undefined) return null;
  const parts = splitOutside(inner).map(withoutAssembly).filter(Boolean);
  return parts.length === 0 ? null : { name, parts };
};

/**
 * The same without characters that keys cannot have:
 * `PagedResult1AcmeTeamAcmeVersion1000CultureneutralPublicKeyTokennull`.
 */
const squeezed: ReadGeneric = (key, all) => {
  const end = key.indexOf('Version');
  const start = key.search(/\d/);
  if (start < 1 || start > end || !key.includes('PublicKeyToken')) return null;
  const applied = key.slice(start + 1, end);
  const [first = ''] = applied.split('__').filter((part) => /[a-z]/i.test(part));
  const type = knownIn(applied, all) ?? first;
  return type === '' ? null : { name: key.slice(0, start), parts: [type] };
};

/**
 * The longest type name of the document that a text of namespace, type and assembly contains; null without
 * one.
 */
function knownIn(text: string, all: ReadonlySet<string>): string | null {
  const names = [...all].map((key) => key.split('.').at(-1) ?? '').filter((name) => text.includes(name));
  return names.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
}

/** Keys of Pydantic, with `_` for brackets: `Page_Item_`, `Response_List_Item__`, `Dict_str__Item_`. */
const underscored: ReadGeneric = (key) => {
  const [, text = '', close = ''] = /^(\p{Lu}.*[^_])(_+)$/u.exec(key) ?? [];
  const names = text.split(/_+/);
  const depth = close.length;
  if (depth === 0 || names.length <= depth) return null;
  const [name = '', ...inner] = names.slice(0, depth);
  return { name, parts: [...names.slice(depth), ...inner.toReversed()] };
};

/** Keys of swaggo, with `-` for brackets: `web.Envelope-models_User`, `web.Envelope-array_models_User`. */
const hyphened: ReadGeneric = (key) => {
  const [, name, applied] = /^((?:[a-z]\w*\.)+\p{Lu}\w*)-(\w[\w-]*)$/u.exec(key) ?? [];
  if (name === undefined || applied === undefined || /^(?:Input|Output)$/.test(applied)) return null;
  const parts = applied.split('-').flatMap((part) => {
    const [, array, type = part] = /^(array_)?(?:[a-z0-9]+_)*(\w+)$/.exec(part) ?? [];
    return array === undefined ? [type] : [type, 'List'];
  });
  return { name, parts };
};

const spellings: readonly ReadGeneric[] = [bracketed, squeezed, underscored, hyphened];

/** Parses a component's key as the key of a generic type, as frameworks write it; null for other keys. */
export function genericOf(key: string, all: ReadonlySet<string>): GenericComponent | null {
  for (const read of spellings) {
    const found = read(key, all);
    if (found !== null) return found;
  }
  return null;
}

/** Splits a list at its commas, except inside brackets. */
function splitOutside(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('[<«('.includes(character)) depth += 1;
    if (']>»)'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

/** The type of `[Acme.Team, Acme, Version=1.0.0.0, …]`. Other text stays as it is. */
function withoutAssembly(part: string): string {
  const [, inner = part] = /^\[(.+)\]$/.exec(part) ?? [];
  return splitOutside(inner)[0] ?? '';
}
