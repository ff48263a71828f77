import type { Server, ServerVariable } from './types.ts';

/**
 * The variables of all servers, each once. If two servers have a variable of one name, it has the first one's
 * default and the values of both.
 */
export function variablesOf(servers: readonly Server[]): readonly ServerVariable[] {
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
