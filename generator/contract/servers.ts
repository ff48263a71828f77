import type { Server, ServerVariable } from './types.ts';

/** Each variable once: of two servers' of one name, the first's default and all values. */
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
