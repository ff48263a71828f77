import type { BuildOptions } from '../build/options.ts';
import { flatResource, type CallName } from './call-name.ts';

/**
 * Places resources in the client: nested in others, or all as properties of the client.
 *
 * If one operation is placed in `chatCompletions`, all of them are. A method and a nested resource of one
 * resource cannot share a name. If a published method `files.content` exists, new resources below `content`
 * join its parent, as `files.contentVersions`.
 */
export function placeResources<T>(
  names: ReadonlyMap<T, CallName>,
  nesting: BuildOptions['nesting'],
): ReadonlyMap<T, CallName> {
  if (nesting === 'flat')
    return new Map([...names].map(([of, name]) => [of, { ...name, resource: [flatResource(name)] }]));
  const singles = new Map(
    [...names.values()].flatMap(({ resource }) =>
      resource.length === 1 ? [[pathOf(resource), resource] as const] : [],
    ),
  );
  const methods = new Set([...names.values()].map(({ resource, method }) => pathOf([...resource, method])));
  return new Map(
    [...names].map(([of, name]) => {
      const single = singles.get(pathOf([flatResource(name)]));
      return [of, besideMethods(single === undefined ? name : { ...name, resource: single }, methods)];
    }),
  );
}

function besideMethods(name: CallName, methods: ReadonlySet<string>): CallName {
  const { resource, method } = name;
  const clash = resource.findIndex((_, at) => at > 0 && methods.has(pathOf(resource.slice(0, at + 1))));
  const taken = resource[clash];
  if (taken === undefined) return name;
  const [next, ...below] = resource.slice(clash + 1);
  const [verb = '', ...rest] = method;
  return next === undefined
    ? { resource: resource.slice(0, clash), method: [verb, ...taken, ...rest] }
    : besideMethods(
        { resource: [...resource.slice(0, clash), [...taken, ...next], ...below], method },
        methods,
      );
}

function pathOf(levels: CallName['resource']): string {
  return levels.map((words) => words.join(' ')).join('.');
}
