/** What the runtime's `ClientOptions` has, and what generated clients add to it: names that no option of a document can have. */
export const clientOptions: readonly string[] = [
  ...[
    'baseUrl',
    'headers',
    'attemptTimeoutMs',
    'timeoutMs',
    'maxRetries',
    'retry',
    'fetch',
    'fetchOptions',
    'hooks',
    'clock',
  ],
  ...['server', 'serverVariables', 'xml'],
];
