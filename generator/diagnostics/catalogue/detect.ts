import type { Entries } from './entry.ts';

const fallback = 'It is ignored, and the next source decides.';

/** The diagnostics of the detection of paging, polling and waiters. */
export const detectEntries = {
  'behaviour-invalid': {
    severity: 'warning',
    text: ({ extension, problem }: { extension: string; problem: string }) => `${extension}: ${problem}.`,
    help: `Write it as docs/extensions.md shows. ${fallback}`,
  },
  'behaviour-key-unknown': {
    severity: 'warning',
    text: ({ extension, key }: { extension: string; key: string; suggestion: string | null }) =>
      `${extension} has no key "${key}".`,
    help: `Correct the key or take it out. ${fallback}`,
  },
  'behaviour-input-unknown': {
    severity: 'warning',
    text: (p: { extension: string; input: string; operation: string; suggestion: string | null }) =>
      `${p.extension} names the input "${p.input}", which ${p.operation} does not have.`,
    help: `Name a parameter or a body field of that operation. ${fallback}`,
  },
  'behaviour-property-unknown': {
    severity: 'warning',
    text: ({ extension, path }: { extension: string; path: string; suggestion: string | null }) =>
      `${extension} names ${path}, which the response does not have.`,
    help: `Give a path that the schema of the successful JSON response declares. ${fallback}`,
  },
  'behaviour-operation-unknown': {
    severity: 'warning',
    text: ({ extension, operation }: { extension: string; operation: string; suggestion: string | null }) =>
      `${extension} names the operation "${operation}", which does not exist.`,
    help: `Name an operation by its operationId, or by method and path: "GET /machines/{id}". ${fallback}`,
  },
  'behaviour-status-unknown': {
    severity: 'warning',
    text: ({ extension, value }: { extension: string; value: string; suggestion: string | null }) =>
      `${extension} names the state "${value}", which the status does not have.`,
    help: `Use a value of the enum. ${fallback}`,
  },
  'pages-from-zero': {
    severity: 'info',
    text: ({ count }: { count: number }) =>
      `${count === 1 ? 'A list counts' : `${count} lists count`} pages from 0, by a description or the form of the response.`,
    help: 'Nothing needs to be done if that is so; else set "pagination" with "first: 1". `sdkwright inspect` shows each list.',
  },
  'unwrap-unmet': {
    severity: 'warning',
    text: ({ path }: { path: string }) =>
      path === 'guess'
        ? 'No envelope was found that most JSON responses have.'
        : `No JSON response has ${path}, which "unwrap" names.`,
    help: 'Correct the path, or set "unwrap" of single operations.',
  },
  'unwrap-read-outside': {
    severity: 'info',
    text: ({ operation, data, read }: { operation: string; data: string; read: string }) =>
      `${operation} gives its whole response: its waiter or a poller reads ${read}, which lies outside of ${data}.`,
    help: 'Nothing needs to be done. Switch the waiter or the polling off to have the response unwrapped.',
  },
  'behaviour-conflict': {
    severity: 'warning',
    text: ({ kept, dropped }: { kept: string; dropped: string }) =>
      `The operation is declared to be ${kept} and ${dropped}; it is taken to be ${kept}.`,
    help: 'Keep one of the declarations, or set the other to false.',
  },
  'behaviour-config-unmatched': {
    severity: 'warning',
    text: ({ operation }: { operation: string; suggestion: string | null }) =>
      `The configuration sets the behaviour of "${operation}", which is not an operation of the document.`,
    help: 'Name an operation by its operationId, or by method and path: "GET /machines/{id}".',
  },
} as const satisfies Entries;
