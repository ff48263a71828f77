import type { Resource } from '../../../contract/types.ts';
import type { FileScope } from '../file-scope.ts';
import { code, docComment, identifier, joinCode, propertyKey, type Code } from '../../../escape/code.ts';
import type { Declaration } from '../declarations/declaration.ts';
import { interfaceDeclaration } from '../declarations/print.ts';
import { firstSentence } from '../prose.ts';

/** A property of the client, or of another property: a resource, nested resources, or both. */
export interface Facade {
  readonly name: string;
  /** Null for a property that only has nested resources. */
  readonly resource: Resource | null;
  readonly below: readonly Facade[];
}

/** The imports that bind the functions of a resource to the client of an instance. */
export interface Binding {
  readonly bound: Code;
  readonly bind: Code;
}

/** The properties of a client with nested ones, in the order of the resources. */
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

/**
 * The type of a property: `Machines`, or `{ readonly users: AdminUsers; }` if it only has nested resources.
 */
export function facadeType({ resource, below }: Facade): Code {
  if (resource !== null) return identifier(resource.interfaceName);
  const members = below.map((each) => code`readonly ${propertyKey(each.name)}: ${facadeType(each)};`);
  return code`{ ${joinCode(members, ' ')} }`;
}

/**
 * `export interface Chat extends Bound<typeof chat> { readonly completions: ChatCompletions; }`, and those of
 * nested resources.
 */
export function facadeInterfaces(facade: Facade, scope: FileScope, binding: Binding): readonly Declaration[] {
  const { resource, below } = facade;
  const others = below.flatMap((each) => facadeInterfaces(each, scope, binding));
  if (resource === null) return others;
  const own = interfaceDeclaration({
    name: identifier(resource.interfaceName),
    docs: facadeComment(facade),
    extends: code`${binding.bound}<typeof ${scope.namespace(resource)}>`,
    members: below.map((each) => ({
      key: code`readonly ${propertyKey(each.name)}`,
      type: facadeType(each),
      optional: false,
      docs: facadeComment(each),
    })),
    index: null,
  });
  return [own, ...others];
}

/** The docs of a property. */
export function facadeComment({ name, resource, below }: Facade): Code {
  const comment = resource === null ? '' : firstSentence(resource.docs);
  const title = resource?.title ?? below.map((each) => each.resource?.title ?? each.name).join(', ');
  return docComment(comment === '' ? `${title || name}.` : comment);
}

/** `Object.assign(bind(this, chat), { completions: bind(this, chatCompletions) })`. */
export function facadeValue({ resource, below }: Facade, scope: FileScope, binding: Binding): Code {
  const own = resource === null ? null : code`${binding.bind}(this, ${scope.namespace(resource)})`;
  const members = below.map((each) => code`${propertyKey(each.name)}: ${facadeValue(each, scope, binding)}`);
  if (members.length === 0) return own ?? code`{}`;
  const holder = code`{ ${joinCode(members, ', ')} }`;
  return own === null ? holder : code`Object.assign(${own}, ${holder})`;
}
