import type { Overview, ParameterOverview } from './overview.ts';

/**
 * The settings of all calls: their server, headers and options, and properties that responses always have.
 */
export function settingLines({ client, promisedProperties }: Overview): readonly string[] {
  const { name, baseUrl, headers, parameters, proposals } = client;
  return [
    `client: ${name}, ${baseUrl ?? 'which needs the option baseUrl'}`,
    ...headers.map((header) => `  header ${header.name}: ${header.value}`),
    ...parameters.map((each) => `  option ${each.option}: ${parameterText(each)}, by client.parameters`),
    ...proposals.map(
      (each) =>
        `  ${parameterText(each)}; to make it an option of the client: ` +
        `client.parameters: { ${JSON.stringify(each.name)}: ${JSON.stringify(each.option)} }`,
    ),
    ...(promisedProperties === 0
      ? []
      : [
          `responses: have ${promisedProperties} of their properties though the document does not require them, by types.responses`,
        ]),
  ];
}

function parameterText({ name, in: place, calls, of }: ParameterOverview): string {
  return `${JSON.stringify(name)} (${place}) of ${calls} of ${of} calls`;
}
