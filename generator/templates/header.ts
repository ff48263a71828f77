import { near } from './near.ts';

/** What a team's template says of itself on its first line: `{{!-- sdkwright: views=2 scope=resource path=… --}}`. */
export interface TemplateHeader {
  /** Version of the views it was made for; null where it does not say. */
  readonly views: number | null;
  /** For an extra template: how often it is rendered. */
  readonly scope: Scope;
  /** For an extra template: the file it makes, `{name}` being the name of the resource or model file. */
  readonly path: string | null;
  /** The file of this name is not made at all. */
  readonly drop: boolean;
  /** How much of the text it is, from the beginning. */
  readonly length: number;
  /** Names of what it says, as they are written. */
  readonly keys: readonly string[];
  /** What it says that means nothing. */
  readonly mistakes: readonly HeaderMistake[];
}

export interface HeaderMistake {
  /** Where it begins in the text. */
  readonly offset: number;
  readonly reason: string;
  /** The word that was meant. */
  readonly suggestion: string | null;
}

/** How often an extra template is rendered: once, or for each resource or model file. */
export type Scope = (typeof scopes)[number];

const scopes = ['once', 'resource', 'model'] as const;
const keys = ['views', 'scope', 'path', 'drop'] as const;

/** A comment of either form: formatters turn `{{!-- … --}}` into `{{! … }}`. `sdkwright view 2` is short for `views=2`. */
const header = /^\s*\{\{!(?:--)?\s*sdkwright(?::|(?=\s+views?\b))([\s\S]*?)(?:--)?\}\}/d;
const entry = /views?\s+(?<version>\d+)(?=\s|$)|(?<key>[^\s=]+)(?:=(?<value>\S*))?/g;

/** Reads the header of a template; a template without one has the defaults. */
export function readHeader(text: string): TemplateHeader {
  const found = header.exec(text);
  const entries = entriesOf(found);
  const valueOf = (key: (typeof keys)[number]): string | null =>
    entries.find((each) => each.key === key)?.value ?? null;
  return {
    views: versionOf(valueOf('views')),
    scope: scopes.find((scope) => scope === valueOf('scope')) ?? 'once',
    path: valueOf('path'),
    drop: valueOf('drop') !== null,
    length: found?.[0].length ?? 0,
    keys: entries.map(({ key }) => key),
    mistakes: entries.flatMap(({ offset, key, value }) => {
      const mistake = mistakeIn(key, value);
      return mistake === null ? [] : [{ offset, ...mistake }];
    }),
  };
}

interface HeaderEntry {
  readonly offset: number;
  readonly key: string;
  readonly value: string;
}

function entriesOf(found: RegExpExecArray | null): readonly HeaderEntry[] {
  const start = found?.indices?.[1]?.[0] ?? 0;
  return [...(found?.[1] ?? '').matchAll(entry)].map(({ index, groups }) => {
    const { version, key = '', value = '' } = groups ?? {};
    const offset = start + index;
    if (version !== undefined) return { offset, key: 'views', value: version };
    return { offset, key: key === 'view' ? 'views' : key, value };
  });
}

function mistakeIn(key: string, value: string): Omit<HeaderMistake, 'offset'> | null {
  if (!keys.some((each) => each === key))
    return { reason: `there is no "${key}" on a template's first line`, suggestion: near(key, keys) };
  if (key === 'views' && versionOf(value) === null)
    return { reason: `"${value}" is not a version of the views: a version is a number`, suggestion: null };
  if (key === 'scope' && !scopes.some((scope) => scope === value))
    return {
      reason: `there is no scope "${value}", only ${scopes.join(', ')}`,
      suggestion: near(value, scopes),
    };
  return null;
}

function versionOf(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}
