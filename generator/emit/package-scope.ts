import type { TargetConfig } from '../config/types.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { represent } from '../model/represent.ts';
import type { Api } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import { camelCase, words } from '../words.ts';
import { clientName } from '../names/client-name.ts';
import { variablePrefix } from '../names/credential-names.ts';
import { packageExports } from '../names/package-exports.ts';
import { isReservedWord } from '../names/reserved.ts';
import { identifier } from './gate.ts';
import { indexRuntime, runtimeOf, type RuntimeIndex, type RuntimeSources } from './runtime-index.ts';
import { serviceDefaults, type ServiceDefaults } from './service.ts';
import { symbolsOf, type Symbols } from './symbols.ts';
import { Text } from './text.ts';
import type { PackageView } from './views/common.ts';

/** What everything that composes a file of the package knows. */
export interface PackageScope {
  readonly api: Api;
  readonly names: Names;
  readonly symbols: Symbols;
  readonly target: TargetConfig;
  readonly runtime: RuntimeIndex;
  readonly defaults: ServiceDefaults;
  readonly diagnostics: Diagnostics;
  readonly view: PackageView;
  /** Class name of the client. */
  readonly client: string;
  /** Prefix of its environment variables. */
  readonly env: string;
}

/** Gathers what the package's files have in common. */
export function packageScope(input: {
  readonly api: Api;
  readonly names: Names;
  readonly target: TargetConfig;
  readonly runtime: RuntimeSources;
  readonly diagnostics: Diagnostics;
}): PackageScope {
  const { names, target, diagnostics } = input;
  const api = represent(input.api, target.types ?? {});
  const client = clientName(target, api.title);
  return {
    api,
    names,
    target,
    diagnostics,
    client,
    env: target.client?.env ?? variablePrefix(client),
    symbols: symbolsOf(
      api,
      names,
      packageExports(client).map(({ name }) => name),
    ),
    runtime: indexRuntime(runtimeOf(target.package.name, input.runtime)),
    defaults: serviceDefaults(api),
    view: packageView(api, target, client),
  };
}

function packageView(api: Api, { package: config }: TargetConfig, client: string): PackageView {
  const variable = camelCase(words(client));
  return {
    name: new Text(config.name),
    version: new Text(config.version ?? '0.1.0'),
    description: new Text(config.description ?? `TypeScript client of the ${client} API.`),
    client: identifier(client),
    variable: identifier(isReservedWord(variable) || variable === '' ? 'client' : variable),
    title: new Text(api.title),
    apiVersion: new Text(api.version),
  };
}
