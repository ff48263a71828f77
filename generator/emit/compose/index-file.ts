import { headersOf } from '../../model/declared-headers.ts';
import { groupedBy, sortedBy } from '../../order.ts';
import { headersPath } from '../declarations/answer-headers.ts';
import { formsOf } from '../declarations/answer-forms.ts';
import { inputNeed } from '../declarations/input.ts';
import { hasWaiter } from '../declarations/waiter.ts';
import { parsesXml } from '../declarations/xml.ts';
import { relativeSpecifier } from '../file-scope.ts';
import { code, identifier, joinCode, stringLiteral, type Code } from '../gate.ts';
import type { PackageScope } from '../package-scope.ts';
import type { IndexFileView } from '../views/package.ts';
import { operationsOf } from '../../model/walk.ts';
import { packageExports, type PackageExport } from '../../names/package-exports.ts';
import { webhooksPath } from './models.ts';

/** What every consumer may need of the runtime, errors aside. */
const runtimeTypes = [
  'AcceptOptions',
  'ApiPromise',
  'ApiResponse',
  'Client',
  'ClientOptions',
  'Clock',
  'Credential',
  'ErrorRequest',
  'Fetch',
  'HeaderValues',
  'Hooks',
  'LogLevel',
  'Logger',
  'OutgoingRequest',
  'RequestOptions',
];

/** Functions of the runtime that consumers call. */
const runtimeFunctions = ['logging'];

/** What consumers need of the runtime when an operation is of the kind. */
const typesByBehaviour = {
  call: [],
  paginated: ['Page', 'PageCursor', 'Paged', 'PagesOptions'],
  longRunning: [
    'Backoff',
    'CancellableLongRunning',
    'CancellablePoller',
    'LongRunning',
    'LongRunningOptions',
    'OperationState',
    'PollOptions',
    'Poller',
    'Started',
    'WaitOptions',
  ],
  waitable: ['Backoff', 'WaitForOptions'],
} as const;

/**
 * `src/index.ts`: explicit exports, a line a file, sorted by file and name.
 *
 * @param errors - names of the runtime's errors and guards, as `errors.ts` exports them
 * @param runtimeFiles - the files of the runtime that the package holds, relative to `src`
 */
export function indexFile(
  pkg: PackageScope,
  errors: readonly string[],
  runtimeFiles: ReadonlySet<string>,
): IndexFileView {
  const exports = [
    ...clientExports(pkg, errors),
    ...modelExports(pkg),
    ...callExports(pkg),
    ...runtimeExports(pkg, runtimeFiles),
  ];
  const byHome = sortedBy(
    groupedBy(exports, ({ home }) => home),
    ([home]) => home.replace(/\.ts$/, ''),
  );
  const lines = byHome.map(([home, group]) => exportLine(home, group, pkg));
  return { package: pkg.view, exports: lines };
}

function exportLine(home: string, exports: readonly PackageExport[], { symbols }: PackageScope): Code {
  const sorted = sortedBy(
    new Map(exports.map((each) => [each.name, each])).values(),
    ({ name, isType }) => `${isType ? 1 : 0}${name}`,
  );
  const onlyTypes = sorted.every(({ isType }) => isType);
  const isOfRuntime = home.startsWith('runtime/');
  const names = sorted.map(({ name, isType }) => {
    const marked = isType && !onlyTypes ? code`type ${identifier(name)}` : identifier(name);
    const exported = isOfRuntime ? symbols.exported(name) : name;
    return exported === name ? marked : code`${marked} as ${identifier(exported)}`;
  });
  const keyword = onlyTypes ? code`export type` : code`export`;
  return code`${keyword} { ${joinCode(names, ', ')} } from ${stringLiteral(relativeSpecifier('index.ts', home))};`;
}

function clientExports(
  { client, symbols }: PackageScope,
  errors: readonly string[],
): readonly PackageExport[] {
  return [
    ...packageExports(client),
    ...errors.map((name) => ({
      home: 'errors.ts',
      name: symbols.exported(name),
      isType: false,
    })),
  ];
}

function modelExports({ api, names, symbols }: PackageScope): readonly PackageExport[] {
  const models = [...api.models.values()].flatMap(({ id, type }): readonly PackageExport[] => {
    const home = names.file(id);
    const isEnum = type.kind === 'enum';
    const types = symbols
      .directions(id)
      .map((direction) => ({ home, name: symbols.model(id, direction), isType: !isEnum }));
    return isEnum && type.open ? [...types, { home, name: names.guard(id), isType: false }] : types;
  });
  const webhooks = api.webhooks
    .filter(({ body }) => body !== null)
    .map(({ id }) => ({ home: webhooksPath, name: names.webhook(id), isType: true }));
  return [...models, ...webhooks];
}

/** Types that calls have of their own: inputs, states to wait for, and what is said of answers. */
function callExports({ api, names, symbols }: PackageScope): readonly PackageExport[] {
  return api.resources.flatMap(({ id, operations }) => {
    const inputs = operations.filter((operation) => inputNeed(operation, api) !== 'none');
    const choosing = operations.filter((operation) => formsOf(operation).length > 0);
    const waiting = operations.filter((operation) => hasWaiter(operation, symbols));
    const declaring = operations.filter((operation) => headersOf(operation).length > 0);
    const own = [
      ...inputs.map((operation) => names.input(operation.id)),
      ...choosing.map((operation) => names.answers(operation.id)),
      ...waiting.map((operation) => names.waitable(operation.id)),
    ];
    const headers = declaring.map((operation) => ({
      home: symbols.sharesHeaders(operation.id) ? headersPath : names.file(id),
      name: names.headers(operation.id),
      isType: true,
    }));
    return [...own.map((name) => ({ home: names.file(id), name, isType: true })), ...headers];
  });
}

/** What consumers may call or name of the runtime. */
function runtimeExports(
  { api, runtime }: PackageScope,
  files: ReadonlySet<string>,
): readonly PackageExport[] {
  const kinds = new Set(operationsOf(api).map(({ behaviour }) => behaviour.kind));
  const types = [...runtimeTypes, ...[...kinds].flatMap((kind) => typesByBehaviour[kind])];
  return [...runtimeFunctions, ...types, ...(parsesXml(api) ? ['XmlFormat'] : [])]
    .filter((name) => runtime.has(name) && files.has(runtime.home(name)))
    .map((name) => ({ home: runtime.home(name), name, isType: !runtime.isValue(name) }));
}
