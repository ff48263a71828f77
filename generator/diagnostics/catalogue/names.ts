import type { Entries } from './entry.ts';

/** The diagnostics of the module `names`. */
export const namesEntries = {
  'invalid-pinned-name': {
    severity: 'error',
    text: (p: { name: string }) => `The name ${JSON.stringify(p.name)} cannot be the name of a type.`,
    help: 'Pin an identifier: it starts with a letter, holds letters, digits, $ and _ only, and means nothing to TypeScript.',
  },
  'pinned-name-taken': {
    severity: 'error',
    text: (p: { name: string }) =>
      `The name ${JSON.stringify(p.name)} is pinned twice, or the package needs it itself.`,
    help: 'Pin another name for one of them.',
  },
  'pinned-operation-name': {
    severity: 'error',
    text: (p: { name: string; got: string }) =>
      `The name ${JSON.stringify(p.name)} is pinned for this operation, which would be called ${p.got}.`,
    help: 'Pin resource.method, or a method alone, as an identifier in the case of the others (names.methods), that no other operation is given.',
  },
  'unused-pin': {
    severity: 'warning',
    text: ({ key }: { key: string; suggestion: string | null }) =>
      `The pin ${JSON.stringify(key)} matches nothing in the document.`,
    help: 'Remove the pin, or correct the component, pointer or operation it names.',
  },
  'name-from-place': {
    severity: 'info',
    text: (p: { name: string }) =>
      `Nothing in the document names this schema, so it is called ${p.name} after its place.`,
    help: 'Give it a title or x-sdkwright-name, or pin a name in the configuration.',
  },
} as const satisfies Entries;
