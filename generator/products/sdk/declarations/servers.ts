import { serverUrl } from '../../../server-url.ts';
import { variablesOf } from '../../../contract/servers.ts';
import type { Call, Client, Server, ServerVariable } from '../../../contract/types.ts';
import type { FileScope } from '../file-scope.ts';
import {
  code,
  inlineCode,
  joinCode,
  literal,
  propertyKey,
  stringLiteral,
  type Code,
} from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { objectLiteral, type Entry } from './object-literal.ts';
import type { Member } from './print.ts';

/** The client's options that choose a server, if there are several, and the values of variables in URLs. */
export function serverOptions({ servers }: Client): readonly Member[] {
  const [first] = servers;
  if (first === undefined) return [];
  const { server, values } = choiceIn(servers);
  const which = {
    key: code`readonly server`,
    optional: true,
    docs: code`The server to call. Default: \`${inlineCode(first.url)}\`.`,
  };
  const what = {
    key: code`readonly serverVariables`,
    optional: true,
    docs: code`Values for the variables in its URL. Default: ${joinCode(variablesOf(servers).map(defaultCode), ', ')}.`,
  };
  return [
    ...(server === null ? [] : [{ ...which, type: server }]),
    ...(values === null ? [] : [{ ...what, type: values }]),
  ];
}

/** The expression of the client's base URL, from its options; a literal without a choice. */
export function baseUrlCode({ servers, baseUrl }: Client, scope: FileScope): Code {
  return isChoice(servers) ? chosenUrl(servers, scope) : stringLiteral(baseUrl ?? '/');
}

/**
 * The options of a call that choose one of the operation's own servers, as members of an object type; null
 * without a choice.
 */
export function ownServerOptions({ servers }: Call): Code | null {
  if (servers === null || !isChoice(servers)) return null;
  const { server, values } = choiceIn(servers);
  const members = [
    ...(server === null ? [] : [code`readonly server?: ${server};`]),
    ...(values === null ? [] : [code`readonly serverVariables?: ${values};`]),
  ];
  return code`{ ${joinCode(members, ' ')} }`;
}

/** The function that returns an operation's base URL for a call's options; null if it is the client's. */
export function ownServerCode({ servers }: Call, { lookup, scope }: OperationScope): Code | null {
  const [first] = servers ?? [];
  if (servers === null || first === undefined) return null;
  if (isChoice(servers)) return code`(options) => ${chosenUrl(servers, scope)}`;
  const url = serverUrl(first);
  return url === (lookup.contract.client.baseUrl ?? '/') ? null : code`() => ${stringLiteral(url)}`;
}

/** Whether there is a choice: of a server, or of the value of a variable. */
function isChoice([first, ...others]: readonly Server[]): boolean {
  return first !== undefined && (others.length > 0 || first.variables.length > 0);
}

/** Types of the options that choose a server; null without a choice. */
function choiceIn(servers: readonly Server[]): {
  readonly server: Code | null;
  readonly values: Code | null;
} {
  const variables = variablesOf(servers);
  const urls = [...new Set(servers.map(({ url }) => url))].map((url) => literal(url));
  return {
    server: servers.length < 2 ? null : code`${joinCode(urls, ' | ')} | undefined`,
    values:
      variables.length === 0 ? null : code`{ ${joinCode(variables.map(variableCode), ' ')} } | undefined`,
  };
}

/** The expression of the URL that `options` choose. */
function chosenUrl(servers: readonly Server[], scope: FileScope): Code {
  const [first = code``] = servers.map(({ url }) => stringLiteral(url));
  const template = servers.length < 2 ? first : code`options.server ?? ${first}`;
  const variables = variablesOf(servers);
  if (variables.length === 0) return template;
  const defaults = objectLiteral(
    variables.map((variable): Entry => [variable.name, stringLiteral(variable.default)]),
  );
  return code`${scope.runtime('serverUrl')}(${template}, ${defaults}, options.serverVariables)`;
}

function variableCode({ name, values }: ServerVariable): Code {
  const type =
    values.length === 0
      ? code`string`
      : joinCode(
          values.map((value) => literal(value)),
          ' | ',
        );
  return code`readonly ${propertyKey(name)}?: ${type} | undefined;`;
}

function defaultCode(variable: ServerVariable): Code {
  return code`\`${inlineCode(`${variable.name}: ${variable.default}`)}\``;
}
