import type { InputSpec } from './spec.js';

/** The spelling of names in help. */
export type Spelling = 'kebab' | 'document';

/** A name without case and separators: `machineId`, `machine-id` and `machineid` are equal. */
export function loose(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}

/** The name of a group or command as the program shows it. */
export function shownName(
  { name, spelling }: { readonly name: string; readonly spelling?: string },
  form: Spelling,
): string {
  return form === 'document' ? (spelling ?? name) : name;
}

/** The flag of an input without its dashes. `--help` is the program's own. */
export function flagName({ key, flag }: InputSpec, form: Spelling): string {
  const name =
    form === 'document' && /^[\p{L}\p{N}_][\p{L}\p{N}_.[\]-]*$/u.test(key) ? key : (flag ?? kebab(key));
  return loose(name) === 'help' ? `input-${name}` : name;
}

/** `machineId` as `machine-id`, `URLPath` as `url-path`, `s3_key` as `s3-key`. */
export function kebab(key: string): string {
  return key
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}
