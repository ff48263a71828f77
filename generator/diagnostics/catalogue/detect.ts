import { validNames } from '../sentence.ts';
import type { Entries } from './entry.ts';

/** An unknown name in a declaration: the valid names, and the one that it most likely means. */
export interface Unknown {
  readonly extension: string;
  readonly valid: string;
  readonly suggestion: string | null;
}

/** The consequence of an invalid declaration. */
const ignored = 'The declaration is ignored.';

/** The diagnostics of the detection of paging, polling and waiters. */
export const detectEntries = {
  'behaviour-invalid': {
    severity: 'warning',
    text: ({ extension, problem }: { extension: string; problem: string; suggestion: string | null }) =>
      `${extension}: ${problem}. ${ignored}`,
    help: 'Write it as docs/extensions.md shows.',
  },
  'behaviour-key-unknown': {
    severity: 'warning',
    text: ({ extension, key, valid }: Unknown & { readonly key: string }) =>
      `${extension} has no key "${key}". ${ignored}${validNames('keys', valid)}`,
    help: 'Correct the key or remove it. docs/extensions.md lists the keys.',
  },
  'behaviour-input-unknown': {
    severity: 'warning',
    text: (p: Unknown & { readonly input: string; readonly operation: string }) =>
      `${p.extension} names the input "${p.input}", which ${p.operation} does not have. ${ignored}${validNames('inputs', p.valid)}`,
    help: 'Name a parameter or a body field of that operation.',
  },
  'behaviour-property-unknown': {
    severity: 'warning',
    text: ({ extension, path, valid }: Unknown & { readonly path: string }) =>
      `${extension} names ${path}, which the response does not have. ${ignored}${validNames('properties', valid)}`,
    help: 'Use a path that the schema of the successful JSON response declares.',
  },
  'behaviour-operation-unknown': {
    severity: 'warning',
    text: ({ extension, operation, valid }: Unknown & { readonly operation: string }) =>
      `${extension} names the operation "${operation}", which does not exist. ${ignored}${validNames('operations', valid)}`,
    help: 'Name an operation by its operationId, or by method and path: "GET /machines/{id}".',
  },
  'behaviour-status-unknown': {
    severity: 'warning',
    text: ({ extension, value, valid }: Unknown & { readonly value: string }) =>
      `${extension} names the state "${value}", which the status does not have. ${ignored}${validNames('states', valid)}`,
    help: 'Use a value of the enum.',
  },
  'pages-from-zero': {
    severity: 'info',
    text: ({ count }: { count: number }) =>
      `${count === 1 ? 'A list counts' : `${count} lists count`} pages from 0, as a description or the response shows.`,
    help: 'No action is needed if that is right. Otherwise set "pagination" with "first: 1". `sdkwright inspect` shows each list.',
  },
  'unwrap-unmet': {
    severity: 'warning',
    text: ({ path }: { path: string }) =>
      path === 'guess'
        ? 'Most JSON responses have no common envelope.'
        : `No JSON response has ${path}, which "unwrap" names.`,
    help: 'Correct the path, or set "unwrap" of single operations.',
  },
  'unwrap-read-outside': {
    severity: 'info',
    text: ({ operation, data, read }: { operation: string; data: string; read: string }) =>
      `${operation} returns its whole response: its waiter or a poller reads ${read}, which is outside of ${data}.`,
    help: 'No action is needed. To unwrap the response, switch the waiter or the polling off.',
  },
  'behaviour-conflict': {
    severity: 'warning',
    text: ({ kept, dropped }: { kept: string; dropped: string }) =>
      `The operation is declared as ${kept} and as ${dropped}; ${kept} is used.`,
    help: 'Keep one of the declarations, or set the other to false.',
  },
  'behaviour-config-unmatched': {
    severity: 'warning',
    text: ({ operation, valid }: Omit<Unknown, 'extension'> & { readonly operation: string }) =>
      `The configuration sets the behaviour of "${operation}", which is not an operation of the document.${validNames('operations', valid)}`,
    help: 'Name an operation by its operationId, or by method and path: "GET /machines/{id}".',
  },
} as const satisfies Entries;
