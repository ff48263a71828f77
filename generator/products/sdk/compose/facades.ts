import type { Resource } from '../../../contract/types.ts';
import type { FileScope } from '../file-scope.ts';
import { code, joinCode, propertyKey, type Code } from '../../../escape/code.ts';

/** A property of the client, or of one: a resource, what lies below it, or both. */
export interface Facade {
  readonly name: string;
  /** Null for what only holds others. */
  readonly resource: Resource | null;
  readonly below: readonly Facade[];
}

/** What binds a resource's functions to a client, as the file imports it. */
export interface Binding {
  readonly bound: Code;
  readonly bind: Code;
}

/** The properties of a client, each with those below it, in the order of the resources. */
export function facadesOf(resources: readonly Resource[], depth = 0): readonly Facade[] {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const name = resource.path[depth];
    if (name === undefined) continue;
    const group = groups.get(name) ?? [];
    group.push(resource);
    groups.set(name, group);
  }
  return [...groups].map(([name, group]) => ({
    name,
    resource: group.find(({ path }) => path.length === depth + 1) ?? null,
    below: facadesOf(group, depth + 1),
  }));
}

/** `Bound<typeof chat> & { readonly completions: Bound<typeof chatCompletions> }`. */
export function facadeType({ resource, below }: Facade, scope: FileScope, binding: Binding): Code {
  const own = resource === null ? [] : [code`${binding.bound}<typeof ${scope.namespace(resource)}>`];
  const members = below.map(
    (each) => code`readonly ${propertyKey(each.name)}: ${facadeType(each, scope, binding)};`,
  );
  return joinCode([...own, ...(members.length === 0 ? [] : [code`{ ${joinCode(members, ' ')} }`])], ' & ');
}

/** `Object.assign(bind(client, chat), { completions: bind(client, chatCompletions) })`. */
export function facadeValue({ resource, below }: Facade, scope: FileScope, binding: Binding): Code {
  const own = resource === null ? null : code`${binding.bind}(client, ${scope.namespace(resource)})`;
  const members = below.map((each) => code`${propertyKey(each.name)}: ${facadeValue(each, scope, binding)}`);
  if (members.length === 0) return own ?? code`{}`;
  const holder = code`{ ${joinCode(members, ', ')} }`;
  return own === null ? holder : code`Object.assign(${own}, ${holder})`;
}
