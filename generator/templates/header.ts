/** What a team's template says of itself on its first line: `{{!-- sdkwright: views=1 scope=resource path=… --}}`. */
export interface TemplateHeader {
  /** Version of the views it was made for; null where it does not say. */
  readonly views: number | null;
  /** For an extra template: how often it is rendered. */
  readonly scope: Scope;
  /** For an extra template: the file it makes, `{name}` being the name of the resource or model file. */
  readonly path: string | null;
  /** The file of this name is not made at all. */
  readonly drop: boolean;
}

/** How often an extra template is rendered: once, or for each resource or model file. */
export type Scope = 'once' | 'resource' | 'model';

/** A comment of either form: formatters turn `{{!-- … --}}` into `{{! … }}`. */
const header = /^\s*\{\{!(?:--)?\s*sdkwright:([\s\S]*?)(?:--)?\}\}/;

/** Reads the header of a template; a template without one has the defaults. */
export function readHeader(text: string): TemplateHeader {
  const words = header.exec(text)?.[1]?.trim().split(/\s+/) ?? [];
  const entries = new Map(words.map((word) => splitOnce(word)));
  const views = Number(entries.get('views') ?? Number.NaN);
  return {
    views: Number.isInteger(views) ? views : null,
    scope: scopeOf(entries.get('scope')),
    path: entries.get('path') ?? null,
    drop: entries.has('drop'),
  };
}

function splitOnce(word: string): readonly [string, string] {
  const at = word.indexOf('=');
  return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
}

function scopeOf(word: string | undefined): Scope {
  return word === 'resource' || word === 'model' ? word : 'once';
}
