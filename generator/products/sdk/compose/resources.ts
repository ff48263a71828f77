import type { Call, Resource } from '../../../contract/types.ts';
import { sortedBy } from '../../../order.ts';
import { ownHeaders } from '../declarations/headers.ts';
import { inputDeclaration } from '../declarations/input.ts';
import { operationDeclarations } from '../declarations/operation.ts';
import { labelOf } from '../declarations/plan.ts';
import { choiceDeclaration } from '../declarations/result-choice.ts';
import { sharedFollows, type SharedFollows } from '../declarations/shared-follow.ts';
import { waiterDeclarations } from '../declarations/waiter.ts';
import { FileScope } from '../file-scope.ts';
import { code, docBlock, identifier, memberPath, type Code } from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import type { PackageScope } from '../package-scope.ts';
import { Text } from '../../../escape/text.ts';
import { OnDemand } from '../views/on-demand.ts';
import type { OperationView, ResourceFileView } from '../views/resource.ts';
import { callData } from './call-data.ts';
import { docsView } from './docs.ts';
import { exampleInput, isPlainExample } from '../../samples/typescript.ts';
import type { Composable, Composed } from './models.ts';

/** The files of `src/resources`, sorted by path. */
export function resourceFiles(pkg: PackageScope): readonly Composable<ResourceFileView>[] {
  return sortedBy(pkg.contract.resources, ({ file }) => file).map((resource) => ({
    path: resource.file,
    parts: [resource.file, ...resource.calls.map(({ id }) => id)],
    compose: () => resourceFile(resource, pkg),
  }));
}

function resourceFile(resource: Resource, pkg: PackageScope): Composed<ResourceFileView> {
  const { lookup, runtime } = pkg;
  const { file: path, calls } = resource;
  const local = localNames(resource);
  const scope = new FileScope(path, lookup, runtime, local);
  const context: OperationScope = {
    lookup,
    scope,
    privateName: (wanted) => privateName(wanted, local),
  };
  const follows = sharedFollows(calls, context);
  const operations = calls.map((call) => ({
    ...operationView(call, follows, context),
    data: new OnDemand(() =>
      callData(call, resource, isPlainExample(call, pkg) ? exampleInput(call, pkg) : null, lookup),
    ),
  }));
  const view = {
    name: memberPath(resource.path),
    title: new Text(resource.title),
    docs: new OnDemand(() => docsView(resource.docs)),
    operations,
  };
  return { path, scope, view: { package: pkg.view, imports: scope.imports, resource: view } };
}

/** The names that the contract declares in the file: functions and waiters. */
function localNames({ calls }: Resource): ReadonlySet<string> {
  return new Set(
    calls.flatMap(({ functionName, behaviour }) => [
      functionName,
      ...(behaviour.kind === 'waitable' ? [behaviour.waiter.name] : []),
    ]),
  );
}

/** The wanted name, or a longer one if the file has that name. */
function privateName(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? privateName(`${wanted}_`, taken) : wanted;
}

function operationView(
  call: Call,
  follows: SharedFollows,
  context: OperationScope,
): Omit<OperationView, 'data'> {
  const { name, functionName, method, path, docs } = call;
  const declared = operationDeclarations(call, follows, context);
  const waiter = waiterDeclarations(call, context);
  return {
    name: identifier(name),
    function: identifier(functionName),
    id: new Text(labelOf(call)),
    method: new Text(method),
    path: new Text(path),
    route: new Text(`${method} ${path}`),
    docs: new OnDemand(() => docsView(docs)),
    input: inputDeclaration(call, context),
    types: [choiceDeclaration(call, context), ownHeaders(call, context)].filter((each) => each !== null),
    head: declared.head,
    call: declared.call,
    export: exportLine(call, declared.docs),
    shared: follows.declarations(call),
    plan: declared.plan,
    waiter,
  };
}

/**
 * The export of a function under a reserved word, which cannot name the function itself. Editors show the
 * docs of a renamed export only if they stand next to it.
 */
function exportLine({ name, functionName }: Call, docs: Code | null): Code | null {
  if (functionName === name) return null;
  const comment = docs === null ? code`` : code`${docBlock(docs)}\n`;
  return code`export {\n${comment}${identifier(functionName)} as ${identifier(name)},\n};`;
}
