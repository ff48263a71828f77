import { byCodeUnit, groupedBy, sortedBy } from '../../order.ts';
import { aliasDeclaration, functionHead } from '../declarations/print.ts';
import { wireCode } from '../declarations/wire.ts';
import { FileScope, relativeSpecifier } from '../file-scope.ts';
import { code, identifier, joinCode, stringLiteral, type Code } from '../gate.ts';
import type { PackageScope } from '../package-scope.ts';
import type { ErrorsFileView } from '../views/package.ts';
import { errorTypes } from '../error-types.ts';
import { operationsOf } from '../../model/walk.ts';
import type { Composed } from './models.ts';

/** `src/errors.ts`: the service's own error, with the body that the document describes, its guard, and the runtime's errors. */
export function errorsFile(pkg: PackageScope, errors: readonly string[]): Composed<ErrorsFileView> {
  const { client, symbols, runtime } = pkg;
  const name = identifier(`${client}Error`);
  const scope = new FileScope('errors.ts', symbols, runtime);
  const body = joinCode(errorBodies(pkg, scope), ' | ');
  const error = aliasDeclaration({
    name,
    docs: code`An answer that is no success, with the body the service describes for it.`,
    type: code`${scope.runtimeType('ApiError')}<${body}>`,
  });
  const guard = functionHead({
    name: identifier(`is${client}Error`),
    docs: code`Tells a {@link ${name}} from other errors.`,
    parameters: [{ name: code`error`, type: code`unknown` }],
    returns: code`error is ${name}`,
    isExported: true,
  });
  const test = code`${scope.runtime('isApiError')}(error)`;
  return {
    path: 'errors.ts',
    scope,
    view: {
      package: pkg.view,
      imports: scope.imports,
      exports: exportLines(errors, pkg),
      error,
      guard,
      test,
    },
  };
}

/** `export { NotFoundError, isNotFoundError } from './runtime/errors/not-found-error.js';`, a line a file. */
function exportLines(errors: readonly string[], { runtime, symbols }: PackageScope): Code {
  const byHome = sortedBy(
    groupedBy(errors, (name) => runtime.home(name)),
    ([home]) => home.replace(/\.ts$/, ''),
  );
  const lines = byHome.map(([home, names]) => {
    const exported = names.map((name) =>
      symbols.exported(name) === name
        ? identifier(name)
        : code`${identifier(name)} as ${identifier(symbols.exported(name))}`,
    );
    return code`export { ${joinCode(exported, ', ')} } from ${stringLiteral(relativeSpecifier('errors.ts', home))};`;
  });
  return joinCode(lines, '\n');
}

/** The types of the bodies of failing answers; `unknown` where the document describes none, or too many. */
function errorBodies({ api, symbols }: PackageScope, scope: FileScope): readonly Code[] {
  const types = errorTypes(operationsOf(api));
  if (types.length === 0) return [code`unknown`];
  const printed = types
    .flatMap((type) => (type.kind === 'union' ? type.members : [type]))
    .map((type) => wireCode(type, { scope, direction: 'response' }, symbols));
  const distinct = new Map(printed.map((each) => [each.toString(), each]));
  return [...distinct.values()].sort((a, b) => byCodeUnit(a.toString(), b.toString()));
}

/** Whether the document describes the body of errors. */
export function hasErrorBody({ api }: PackageScope): boolean {
  return operationsOf(api).some(({ errors }) => errors.some(({ contents }) => contents.length > 0));
}
