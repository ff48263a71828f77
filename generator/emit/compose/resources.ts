import type { Operation, Resource } from '../../model/types.ts';
import { sortedBy } from '../../order.ts';
import { answersDeclaration } from '../declarations/answer-forms.ts';
import { ownHeaders } from '../declarations/answer-headers.ts';
import { inputDeclaration } from '../declarations/input.ts';
import { operationDeclarations } from '../declarations/operation.ts';
import { operationLabel } from '../declarations/plan.ts';
import { sharedFollows, type SharedFollows } from '../declarations/shared-follow.ts';
import { waiterDeclarations } from '../declarations/waiter.ts';
import { FileScope } from '../file-scope.ts';
import { code, identifier, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import type { PackageScope } from '../package-scope.ts';
import { Text } from '../text.ts';
import type { OperationView, ResourceFileView } from '../views/resource.ts';
import { docsView } from './docs.ts';
import type { Composed } from './models.ts';
import { routeOf } from '../../model/route.ts';

/** The files of `src/resources`, sorted by path, each composed when its turn comes. */
export function* resourceFiles(pkg: PackageScope): Iterable<Composed<ResourceFileView>> {
  for (const resource of sortedBy(pkg.api.resources, ({ id }) => pkg.names.file(id)))
    yield resourceFile(resource, pkg);
}

function resourceFile(resource: Resource, pkg: PackageScope): Composed<ResourceFileView> {
  const { names, symbols, runtime, defaults, diagnostics } = pkg;
  const path = names.file(resource.id);
  const local = localNames(resource, pkg);
  const scope = new FileScope(path, symbols, runtime, local);
  const context: OperationScope = {
    symbols,
    scope,
    defaults,
    diagnostics,
    privateName: (wanted) => privateName(wanted, local),
  };
  const follows = sharedFollows(resource.operations, context);
  const operations = resource.operations.map((operation) => operationView(operation, follows, context));
  const view = {
    name: identifier(names.resource(resource.id)),
    docs: docsView(resource.docs),
    operations,
    shared: follows.declarations,
  };
  return { path, scope, view: { package: pkg.view, imports: scope.imports, resource: view } };
}

/** What the names room has the file declare: functions, waiters and plans. */
function localNames({ operations }: Resource, { names }: PackageScope): ReadonlySet<string> {
  return new Set(
    operations.flatMap(({ id, behaviour }) => [
      names.function(id),
      names.plan(id),
      ...(behaviour.kind === 'waitable' ? [names.waiter(id)] : []),
    ]),
  );
}

/** The wanted name, or one that the file does not have. */
function privateName(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? privateName(`${wanted}_`, taken) : wanted;
}

function operationView(operation: Operation, follows: SharedFollows, context: OperationScope): OperationView {
  const { names } = context.symbols;
  const declared = operationDeclarations(operation, follows, context);
  const waiter = waiterDeclarations(operation, context);
  return {
    name: identifier(names.method(operation.id)),
    function: identifier(names.function(operation.id)),
    id: new Text(operationLabel(operation)),
    method: new Text(operation.method),
    path: new Text(operation.path),
    route: new Text(routeOf(operation)),
    docs: docsView(operation.docs),
    input: inputDeclaration(operation, context),
    types: [answersDeclaration(operation, context), ownHeaders(operation, context)].filter(
      (each) => each !== null,
    ),
    head: declared.head,
    call: declared.call,
    export: exportLine(operation, context),
    plan: declared.plan,
    waiter,
  };
}

/** A reserved word cannot name a function, but it can name an export. */
function exportLine({ id }: Operation, { symbols: { names } }: OperationScope): Code | null {
  const own = names.function(id);
  const exported = names.method(id);
  return own === exported ? null : code`export { ${identifier(own)} as ${identifier(exported)} };`;
}
