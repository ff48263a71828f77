import { groupedBy, sortedBy } from '../../../order.ts';
import { otherExports, signatureTypes, workExports } from '../../../runtime-exports.ts';
import { relativeSpecifier } from '../file-scope.ts';
import { code, identifier, joinCode, stringLiteral, type Code } from '../../../escape/code.ts';
import type { PackageScope } from '../package-scope.ts';
import type { IndexFileView } from '../views/package.ts';

/** A name that the package's root exports. */
interface RootExport {
  readonly name: string;
  /** The file that declares it, relative to `src`. */
  readonly file: string;
  readonly isType: boolean;
}

/** What a package uses of the runtime. */
export interface RuntimeUse {
  /** Its files of the runtime, relative to `src`. */
  readonly files: ReadonlySet<string>;
  /** The names that its own files mention. */
  readonly mentioned: ReadonlySet<string>;
}

/**
 * `src/index.ts`: explicit exports, one line per file, sorted by file and name.
 *
 * @param errors - names of the runtime's errors and guards, as `errors.ts` exports them
 */
export function indexFile(pkg: PackageScope, errors: readonly string[], runtime: RuntimeUse): IndexFileView {
  const { contract, lookup } = pkg;
  const exports: readonly RootExport[] = [
    ...contract.exports,
    ...errors.map((name) => ({ name: lookup.exported(name), file: 'errors.ts', isType: false })),
    ...runtimeExports(pkg, runtime),
  ];
  const byFile = sortedBy(
    groupedBy(exports, ({ file }) => file),
    ([file]) => file.replace(/\.ts$/, ''),
  );
  const namespaces =
    contract.webhookScheme === null
      ? []
      : [code`export * as webhooks from ${stringLiteral('./webhooks.js')};`];
  const lines = [...byFile.map(([file, group]) => exportLine(file, group, pkg)), ...namespaces];
  return { package: pkg.view, exports: lines };
}

function exportLine(file: string, exports: readonly RootExport[], { lookup }: PackageScope): Code {
  const sorted = sortedBy(
    new Map(exports.map((each) => [each.name, each])).values(),
    ({ name, isType }) => `${isType ? 1 : 0}${name}`,
  );
  const onlyTypes = sorted.every(({ isType }) => isType);
  const isOfRuntime = file.startsWith('runtime/');
  const names = sorted.map(({ name, isType }) => {
    const marked = isType && !onlyTypes ? code`type ${identifier(name)}` : identifier(name);
    const exported = isOfRuntime ? lookup.exported(name) : name;
    return exported === name ? marked : code`${marked} as ${identifier(exported)}`;
  });
  const keyword = onlyTypes ? code`export type` : code`export`;
  return code`${keyword} { ${joinCode(names, ', ')} } from ${stringLiteral(relativeSpecifier('index.ts', file))};`;
}

/** The types of calls that only some packages have. */
const kindOfCall = /^Cancellable|With(?:Body|Events|Headers)$/;

/** The types of calls that lead callers to a type. */
const leadingTo: Readonly<Record<string, RegExp>> = {
  ApiResponseWithHeaders: /WithHeaders$/,
  CancellablePoller: /^Cancellable/,
  CancellableStarted: /^Cancellable/,
  PageWithBody: /^PagedWithBody$/,
  PageWithHeaders: /^PagedWithHeaders$/,
  PollerWithEvents: /^LongRunningWith/,
  Started: /^LongRunningWith/,
};

/** Exports of the runtime that callers use, if the package has their files and calls with their types. */
function runtimeExports(
  { contract, runtime }: PackageScope,
  { files, mentioned }: RuntimeUse,
): readonly RootExport[] {
  const calls = contract.resources.flatMap((resource) => resource.calls);
  const ofWork = calls.some(({ behaviour }) => behaviour.kind === 'work') ? workExports : [];
  const isUsed = (name: string): boolean => {
    if (name === 'XmlFormat') return contract.client.parsesXml;
    const types = leadingTo[name];
    if (types !== undefined) return [...mentioned].some((each) => types.test(each));
    return !kindOfCall.test(name) || mentioned.has(name);
  };
  return [...signatureTypes, ...otherExports, ...ofWork]
    .filter((name) => files.has(runtime.home(name)) && isUsed(name))
    .map((name) => ({ file: runtime.home(name), name, isType: !runtime.isValue(name) }));
}
