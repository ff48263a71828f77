import type { Call, Resource } from '../../../contract/types.ts';
import { code, identifier, memberPath, type Code } from '../../../escape/code.ts';
import type { PackageScope } from '../package-scope.ts';
import { firstSentence } from '../prose.ts';
import { Text } from '../../../escape/text.ts';
import type { ApiFileView, ApiOperationView } from '../views/package.ts';
import { docsView } from './docs.ts';

/** `api.md`: each method with its route and one line about it. */
export function apiFile({ contract, view }: PackageScope): ApiFileView {
  const resources = contract.resources.map((resource) => ({
    name: memberPath(resource.path),
    title: new Text(resource.title),
    docs: docsView(resource.docs),
    operations: resource.calls.flatMap((call) => operationLines(call, resource)),
  }));
  return { package: view, resources };
}

function operationLines(
  { name, input, method, path, docs, behaviour }: Call,
  resource: Resource,
): readonly ApiOperationView[] {
  const summary = firstSentence(docs);
  const line = {
    call: code`${memberPath(resource.path)}.${identifier(name)}`,
    parameters: parameters(input.need),
    method: new Text(method),
    path: new Text(path),
    route: new Text(`${method} ${path}`),
    summary: summary === '' ? null : new Text(summary),
    deprecated: docs.deprecated,
  };
  if (behaviour.kind !== 'waitable') return [line];
  const waiter = {
    ...line,
    call: code`${memberPath(resource.path)}.${identifier(behaviour.waiter.name)}`,
    parameters: code`input, state, options?`,
    summary: new Text('Waits until it is in a state.'),
  };
  return [line, waiter];
}

function parameters(need: Call['input']['need']): Code {
  if (need === 'none') return code`options?`;
  return need === 'optional' ? code`input?, options?` : code`input, options?`;
}
