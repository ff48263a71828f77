import type { Overview } from './overview.ts';

/** What was decided about all calls: where they go, what goes with each, and what their responses have. */
export function settingLines({ client, promisedProperties }: Overview): readonly string[] {
  const { name, baseUrl, headers } = client;
  return [
    `client: ${name}, ${baseUrl ?? 'which needs the option baseUrl'}`,
    ...headers.map((header) => `  header ${header.name}: ${header.value}`),
    ...(promisedProperties === 0
      ? []
      : [
          `responses: have ${promisedProperties} of their properties though the document does not require them, by types.responses`,
        ]),
  ];
}
