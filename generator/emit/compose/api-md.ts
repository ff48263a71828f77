import type { Operation } from '../../model/types.ts';
import { inputNeed } from '../declarations/input.ts';
import { code, identifier, type Code } from '../gate.ts';
import type { PackageScope } from '../package-scope.ts';
import { firstSentence } from '../prose.ts';
import { Text } from '../text.ts';
import type { ApiFileView, ApiOperationView } from '../views/package.ts';
import { docsView, titleOf } from './docs.ts';
import { routeOf } from '../../model/route.ts';

/** `api.md`: every method, its route and one line about it. */
export function apiFile(pkg: PackageScope): ApiFileView {
  const { api, names, view } = pkg;
  const resources = api.resources.map((resource) => ({
    name: identifier(names.resource(resource.id)),
    title: new Text(titleOf(resource.words)),
    docs: docsView(resource.docs),
    operations: resource.operations.flatMap((operation) =>
      operationLines(operation, names.resource(resource.id), pkg),
    ),
  }));
  return { package: view, resources };
}

function operationLines(
  operation: Operation,
  resource: string,
  { api, names }: PackageScope,
): readonly ApiOperationView[] {
  const need = inputNeed(operation, api);
  const summary = firstSentence(operation.docs);
  const line = {
    call: code`${identifier(resource)}.${identifier(names.method(operation.id))}`,
    parameters: parameters(need),
    method: new Text(operation.method),
    path: new Text(operation.path),
    route: new Text(routeOf(operation)),
    summary: summary === '' ? null : new Text(summary),
    deprecated: operation.docs.deprecated,
  };
  if (operation.behaviour.kind !== 'waitable') return [line];
  const waiter = {
    ...line,
    call: code`${identifier(resource)}.${identifier(names.waiter(operation.id))}`,
    parameters: code`input, state, options?`,
    summary: new Text('Waits until it is in a state.'),
  };
  return [line, waiter];
}

function parameters(need: ReturnType<typeof inputNeed>): Code {
  if (need === 'none') return code`options?`;
  return need === 'optional' ? code`input?, options?` : code`input, options?`;
}
