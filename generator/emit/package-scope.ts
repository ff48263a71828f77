import type { ResolvedTarget } from '../config/resolve-target.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { Api } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import { camelCase, words } from '../words.ts';
import type { ClientNames } from '../names/client-name.ts';
import { packageExports } from '../names/package-exports.ts';
import { isReservedWord } from '../names/reserved.ts';
import { identifier } from './gate.ts';
import { indexRuntime, runtimeOf, type RuntimeIndex, type RuntimeSources } from './runtime-index.ts';
import { serviceDefaults, type ServiceDefaults } from './service.ts';
import { symbolsOf, type Symbols } from './symbols.ts';
import { Text } from './text.ts';
import type { PackageView } from './views/common.ts';

/** What `package.json` says of the package. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  /** Null if the configuration names none. */
  readonly repository: string | null;
}

/** What a package is made of. */
export interface PackageInput {
  /** As callers see it: types represented as the configuration says. */
  readonly api: Api;
  readonly names: Names;
  readonly client: ClientNames;
  readonly package: PackageFacts;
  readonly types: ResolvedTarget['types'];
  readonly diagnostics: Diagnostics;
}

/** What everything that composes a file of the package knows. */
export interface PackageScope extends Omit<PackageInput, 'client'> {
  readonly symbols: Symbols;
  readonly runtime: RuntimeIndex;
  readonly defaults: ServiceDefaults;
  readonly view: PackageView;
  /** Class name of the client. */
  readonly client: string;
  /** Prefix of its environment variables. */
  readonly env: string;
  /** Names of the client's options by security scheme, as far as they are pinned. */
  readonly credentials: ClientNames['credentials'];
}

/** Gathers what the package's files have in common. */
export function packageScope(input: PackageInput, runtime: RuntimeSources): PackageScope {
  const { api, names, types, diagnostics } = input;
  const { name: client, env, credentials } = input.client;
  return {
    ...{ api, names, types, diagnostics, client, env, credentials, package: input.package },
    symbols: symbolsOf(
      api,
      names,
      packageExports(client).map(({ name }) => name),
    ),
    runtime: indexRuntime(runtimeOf(input.package.name, runtime)),
    defaults: serviceDefaults(api),
    view: packageView(api, input.package, client),
  };
}

function packageView(api: Api, facts: PackageFacts, client: string): PackageView {
  const variable = camelCase(words(client));
  return {
    name: new Text(facts.name),
    version: new Text(facts.version),
    description: new Text(facts.description),
    client: identifier(client),
    variable: identifier(isReservedWord(variable) || variable === '' ? 'client' : variable),
    title: new Text(api.title),
    apiVersion: new Text(api.version),
  };
}
