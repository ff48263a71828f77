import type { Api, Server, ServerVariable } from '../../model/types.ts';
import type { FileScope } from '../file-scope.ts';
import { code, inlineCode, joinCode, literal, propertyKey, stringLiteral, type Code } from '../gate.ts';
import { objectLiteral, type Entry } from './object-literal.ts';
import type { Member } from './print.ts';

/** The client's options that choose a server: which, where there are several, and values for the variables of their URLs. */
export function serverOptions({ servers }: Api): readonly Member[] {
  const [first, ...others] = servers;
  if (first === undefined) return [];
  const variables = variablesOf(servers);
  const urls = joinCode(
    [...new Set(servers.map(({ url }) => url))].map((url) => literal(url)),
    ' | ',
  );
  const server = {
    key: code`readonly server`,
    type: code`${urls} | undefined`,
    optional: true,
    docs: code`Which of the service's servers is called. Default: \`${inlineCode(first.url)}\`.`,
  };
  const values = {
    key: code`readonly serverVariables`,
    type: code`{ ${joinCode(variables.map(variableCode), ' ')} } | undefined`,
    optional: true,
    docs: code`Values for the variables in its URL. Default: ${joinCode(variables.map(defaultCode), ', ')}.`,
  };
  return [...(others.length === 0 ? [] : [server]), ...(variables.length === 0 ? [] : [values])];
}

/** The expression of the client's base URL, as its options choose it; plain text where there is nothing to choose. */
export function baseUrlCode({ servers }: Api, baseUrl: string, scope: FileScope): Code {
  const [first, ...others] = servers;
  if (first === undefined || (others.length === 0 && first.variables.length === 0))
    return stringLiteral(baseUrl);
  const variables = variablesOf(servers);
  const template =
    others.length === 0 ? stringLiteral(first.url) : code`options.server ?? ${stringLiteral(first.url)}`;
  if (variables.length === 0) return template;
  const defaults = objectLiteral(
    variables.map((variable): Entry => [variable.name, stringLiteral(variable.default)]),
  );
  return code`${scope.runtime('serverUrl')}(${template}, ${defaults}, options.serverVariables)`;
}

/** Each variable once: of two servers' of one name, the first's default and all values. */
function variablesOf(servers: readonly Server[]): readonly ServerVariable[] {
  const all = new Map<string, ServerVariable>();
  for (const variable of servers.flatMap(({ variables }) => variables)) {
    const known = all.get(variable.name);
    if (known === undefined) all.set(variable.name, variable);
    else if (known.values.length > 0 && variable.values.length > 0)
      all.set(variable.name, { ...known, values: [...new Set([...known.values, ...variable.values])] });
    else all.set(variable.name, { ...known, values: [] });
  }
  return [...all.values()];
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
