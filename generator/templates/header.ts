import { near } from './near.ts';

/**
 * The header of a team's template on its first line: `{{!-- sdkwright: views=2 scope=resource path=… --}}`.
 */
export interface TemplateHeader {
  /** Version of the views that it was written for; null without one. */
  readonly views: number | null;
  /** For an extra template: how often it is rendered. */
  readonly scope: Scope;
  /** For an extra template: the path of its file. `{name}` is the name of the resource or model file. */
  readonly path: string | null;
  /** Whether the file of this name is not generated. */
  readonly drop: boolean;
  /** Length of the header in the text. */
  readonly length: number;
  /** Names of its keys, as written. */
  readonly keys: readonly string[];
  /** Invalid parts of it. */
  readonly mistakes: readonly HeaderMistake[];
}

export interface HeaderMistake {
  /** Its offset in the text. */
  readonly offset: number;
  readonly reason: string;
  /** The valid word that it most likely means. */
  readonly suggestion: string | null;
}

/** How often an extra template is rendered: once, or for each resource or model file. */
export type Scope = (typeof scopes)[number];

const scopes = ['once', 'resource', 'model'] as const;
const keys = ['views', 'scope', 'path', 'drop'] as const;

/**
 * A comment of either syntax: formatters turn `{{!-- … --}}` into `{{! … }}`. `sdkwright view 2` is short for
 * `views=2`.
 */
const header = /^\s*\{\{!(?:--)?\s*sdkwright(?::|(?=\s+views?\b))([\s\S]*?)(?:--)?\}\}/d;
const entry = /views?\s+(?<version>\d+)(?=\s|$)|(?<key>[^\s=]+)(?:=(?<value>\S*))?/g;

/** Parses the header of a template. A template without one has the defaults. */
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
