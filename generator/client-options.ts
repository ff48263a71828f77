/**
 * The options of the runtime's `ClientOptions` and those that every generated client adds. An option that
 * comes from the document cannot have one of these names.
 */
export const clientOptions: readonly string[] = [
  ...[
    'baseUrl',
    'headers',
    'attemptTimeoutMs',
    'timeoutMs',
    'maxRetries',
    'retry',
    'query',
    'fetch',
    'fetchOptions',
    'hooks',
    'clock',
  ],
  ...['server', 'serverVariables', 'xml'],
  ...['dangerouslyAllowBrowser', 'userAgentPlatform', 'logLevel', 'logger'],
];
