import { VIEW_VERSION } from './common.ts';

/** A field that a version of the views removed, or gave another meaning. */
interface ViewChange {
  /** The version that changed it. */
  readonly version: number;
  /** The view that has, or had, the field. */
  readonly view: string;
  readonly field: string;
  /** What a template does instead. */
  readonly instead: string;
}

/** What a team must look at in its templates, by version. Fields that only came make no version. */
export const viewChanges: readonly ViewChange[] = [
  { version: 2, view: 'ClientUsesView', field: 'bound', instead: 'print `type` of the resource' },
  { version: 2, view: 'ClientUsesView', field: 'bind', instead: 'print `value` of the resource' },
  { version: 2, view: 'ClientUsesView', field: 'newClient', instead: 'override `create-client.ts`' },
  { version: 2, view: 'ClientFileView', field: 'options', instead: 'override `create-client.ts`' },
  { version: 2, view: 'ClientFileView', field: 'definition', instead: 'override `create-client.ts`' },
  { version: 2, view: 'ClientFileView', field: 'settings', instead: 'override `create-client.ts`' },
  { version: 2, view: 'ResourceView', field: 'shared', instead: 'print `shared` of each operation' },
  { version: 2, view: 'ClientResourceView', field: 'namespace', instead: 'print `type` and `value`' },
];

/**
 * What changed in the views after a version, for people.
 *
 * @param version - that a template was made for; null where it does not say
 * @returns one sentence, or the empty string where nothing is known of that version
 */
export function changesSince(version: number | null): string {
  if (version === null || version < 1 || version > VIEW_VERSION) return '';
  const told = viewChanges
    .filter((each) => each.version > version)
    .map(({ view, field, instead }) => `${view} lost \`${field}\` (${instead})`);
  return told.length === 0 ? '' : ` Since then, ${told.join('; ')}.`;
}
