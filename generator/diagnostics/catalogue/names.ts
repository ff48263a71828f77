import { validNames } from '../sentence.ts';
import type { Entries } from './entry.ts';

/** The diagnostics of the module `names`. */
export const namesEntries = {
  'invalid-pinned-name': {
    severity: 'error',
    text: (p: { name: string }) => `The name ${JSON.stringify(p.name)} cannot be the name of a type.`,
    help: 'Pin an identifier that starts with a letter, has only letters, digits, $ and _, and is not a reserved word of TypeScript.',
  },
  'pinned-name-taken': {
    severity: 'error',
    text: (p: { name: string }) =>
      `The name ${JSON.stringify(p.name)} is pinned twice, or the package uses it itself.`,
    help: 'Pin another name for one of them.',
  },
  'pinned-operation-name': {
    severity: 'error',
    text: (p: { name: string; got: string }) =>
      `The name ${JSON.stringify(p.name)} is pinned for this operation, which would be called ${p.got}.`,
    help: 'Pin resource.method or a method alone, in the case that names.methods sets, and a name that no other operation has.',
  },
  'unused-pin': {
    severity: 'warning',
    text: ({ key, valid }: { key: string; valid: string; suggestion: string | null }) =>
      `The pin ${JSON.stringify(key)} matches nothing in the document.${validNames('names', valid)}`,
    help: 'Remove the pin, or correct the component, pointer or operation it names.',
  },
  'name-from-place': {
    severity: 'info',
    text: (p: { name: string }) =>
      `The document does not name this schema, so it is called ${p.name} after its place.`,
    help: 'Give it a title or x-sdkwright-name, or pin a name in the configuration.',
  },
} as const satisfies Entries;
