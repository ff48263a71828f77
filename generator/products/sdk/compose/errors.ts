import type { ErrorBodies, JsonKind } from '../../../contract/types.ts';
import { byCodeUnit, groupedBy, sortedBy } from '../../../order.ts';
import { aliasDeclaration, functionHead } from '../declarations/print.ts';
import { wireCode } from '../declarations/wire.ts';
import { FileScope, relativeSpecifier } from '../file-scope.ts';
import { bodiesName, errorsByCall, type ErrorsByCall } from './errors-by-call.ts';
import { code, identifier, joinCode, literal, stringLiteral, type Code } from '../../../escape/code.ts';
import type { PackageScope } from '../package-scope.ts';
import type { ErrorsFileView } from '../views/package.ts';
import type { Composed } from './models.ts';

/** `src/errors.ts`: the service's error with the documented body, its guard, and the runtime's errors. */
export function errorsFile(pkg: PackageScope, errors: readonly string[]): Composed<ErrorsFileView> {
  const { contract, lookup, runtime } = pkg;
  const name = identifier(contract.client.errorName);
  const scope = new FileScope('errors.ts', lookup, runtime, [bodiesName]);
  const { kinds, statuses } = contract.errors;
  const body = joinCode(errorBodies(pkg, scope), ' | ');
  const error = aliasDeclaration({
    name,
    docs: code`A non-2xx response with a body that the API describes.`,
    type: code`${scope.runtimeType('ApiError')}<${body}>`,
  });
  const guard = functionHead({
    name: identifier(contract.client.errorGuardName),
    docs: guardDocs(name, contract.errors, scope),
    parameters: [{ name: code`error`, type: code`unknown` }],
    returns: code`error is ${name}`,
    isExported: true,
  });
  const byCall = errorsByCall(pkg, scope);
  const tests = [
    ...(statuses.length === 0 ? [] : [statusTest(statuses, scope)]),
    ...(kinds === null ? [] : [bodyTest(kinds, scope)]),
  ];
  const view = {
    exports: exportLines(errors, pkg),
    error,
    bodies: byCall && byCall.bodies,
    overloads: byCall === null ? [] : [guard, ofCall(pkg, scope)],
    guard: byCall === null ? guard : implementation(pkg),
    test: joinCode(
      [
        code`${scope.runtime('isApiError')}(error)`,
        ...(byCall === null ? tests : [testByCall(byCall, tests, scope)]),
      ],
      ' && ',
    ),
  };
  // After the view, because composing it collects the imports.
  return { path: 'errors.ts', scope, view: { package: pkg.view, imports: scope.imports, ...view } };
}

/** The signature of the guard for one call and status. At run time, the guard does not check the call. */
function ofCall({ contract: { client } }: PackageScope, scope: FileScope): Code {
  const guard = identifier(client.errorGuardName);
  const bodies = code`${identifier(bodiesName)}[Method]`;
  return code`/**
 * Whether an error is a response of this status to a method, with the body that the API describes for it. It goes by the status:
 * catch the errors of that one call.
 */
export function ${guard}<Method extends keyof ${identifier(bodiesName)}, Status extends ${scope.runtimeType('StatusOf')}<${bodies}>>(error: unknown, method: Method, status: Status): error is ${scope.runtimeType('ErrorOf')}<${bodies}, Status>`;
}

/** The implementation behind both signatures of the guard. */
function implementation({ contract: { client } }: PackageScope): Code {
  return code`export function ${identifier(client.errorGuardName)}(error: unknown, _method?: string, status?: number): boolean`;
}

function testByCall({ kinds }: ErrorsByCall, tests: readonly Code[], scope: FileScope): Code {
  const exact = joinCode(
    [code`error.status === status`, ...(kinds === null ? [] : [bodyTest(kinds, scope)])],
    ' && ',
  );
  return tests.length === 0
    ? code`(status === undefined || (${exact}))`
    : code`(status === undefined ? ${joinCode(tests, ' && ')} : ${exact})`;
}

/**
 * The docs of the guard. Proxies respond with pages of their own, or with empty bodies, and services have
 * undocumented errors, so the guard checks the body.
 */
function guardDocs(name: Code, { statuses, kinds }: ErrorBodies, scope: FileScope): Code {
  if (statuses.length === 0 && kinds === null) return code`Whether an error is a {@link ${name}}.`;
  const status = code`its status`;
  const kind = code`kind of body`;
  const what =
    statuses.length === 0 ? code`its ${kind}` : kinds === null ? status : code`${status} and ${kind}`;
  const all = scope.runtime('isApiError');
  return code`Whether an error is a {@link ${name}}, by ${what}. {@link ${all}} also matches others, such as a proxy's.`;
}

function statusTest(statuses: ErrorBodies['statuses'], scope: FileScope): Code {
  const listed = statuses.map((status) => literal(status));
  return code`${scope.runtime('hasStatus')}(error, ${joinCode(listed, ', ')})`;
}

function bodyTest(kinds: readonly JsonKind[], scope: FileScope): Code {
  const names = kinds.map((kind) => stringLiteral(kind));
  return code`${scope.runtime('hasBody')}(error, ${joinCode(names, ', ')})`;
}

/**
 * `export { NotFoundError, isNotFoundError } from './runtime/errors/not-found-error.js';`, one line per file.
 */
function exportLines(errors: readonly string[], { runtime, lookup }: PackageScope): Code {
  const byHome = sortedBy(
    groupedBy(errors, (name) => runtime.home(name)),
    ([home]) => home.replace(/\.ts$/, ''),
  );
  const lines = byHome.map(([home, names]) => {
    const exported = names.map((name) =>
      lookup.exported(name) === name
        ? identifier(name)
        : code`${identifier(name)} as ${identifier(lookup.exported(name))}`,
    );
    return code`export { ${joinCode(exported, ', ')} } from ${stringLiteral(relativeSpecifier('errors.ts', home))};`;
  });
  return joinCode(lines, '\n');
}

/** The types of error bodies; `unknown` if the document describes none, or too many. */
function errorBodies({ contract, lookup }: PackageScope, scope: FileScope): readonly Code[] {
  const { types } = contract.errors;
  if (types.length === 0) return [code`unknown`];
  const printed = types
    .flatMap((type) => (type.kind === 'union' ? type.members : [type]))
    .map((type) => wireCode(type, { scope, direction: 'response' }, lookup));
  const distinct = new Map(printed.map((each) => [each.toString(), each]));
  return [...distinct.values()].sort((a, b) => byCodeUnit(a.toString(), b.toString()));
}
