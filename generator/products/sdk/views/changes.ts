import { VIEW_VERSION } from './common.ts';

/** A field that a version of the views removed, or gave another meaning. */
interface ViewChange {
  /** The version that changed it. */
  readonly version: number;
  /** The view that has, or had, the field. */
  readonly view: string;
  readonly field: string;
  /** What templates use instead. */
  readonly instead: string;
}

/**
 * The changes that a team must apply to its templates, by version. Added fields do not change the version.
 */
export const viewChanges: readonly ViewChange[] = [
  { version: 2, view: 'ClientUsesView', field: 'bound', instead: 'print `type` of the resource' },
  { version: 2, view: 'ClientUsesView', field: 'bind', instead: 'print `value` of the resource' },
  { version: 2, view: 'ClientUsesView', field: 'newClient', instead: 'override `create-client.ts`' },
  { version: 2, view: 'ClientFileView', field: 'options', instead: 'override `create-client.ts`' },
  { version: 2, view: 'ClientFileView', field: 'definition', instead: 'override `create-client.ts`' },
  { version: 2, view: 'ClientFileView', field: 'settings', instead: 'override `create-client.ts`' },
  { version: 2, view: 'ResourceView', field: 'shared', instead: 'print `shared` of each operation' },
  { version: 2, view: 'ClientResourceView', field: 'namespace', instead: 'print `type` and `value`' },
  { version: 2, view: 'OperationView', field: 'plan', instead: 'print it at the start of the body' },
  { version: 2, view: 'WaiterView', field: 'plan', instead: 'print it at the start of the body' },
];

/**
 * The changes of the views after a version, for people.
 *
 * @param version - the version that a template was written for; null if it does not say
 * @returns one sentence, or the empty string if nothing changed after that version
 */
export function changesSince(version: number | null): string {
  if (version === null || version < 1 || version > VIEW_VERSION) return '';
  const told = viewChanges
    .filter((each) => each.version > version)
    .map(({ view, field, instead }) => `${view} lost \`${field}\` (${instead})`);
  return told.length === 0 ? '' : ` Since then, ${told.join('; ')}.`;
}
