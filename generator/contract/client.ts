import type { CredentialNames } from '../config/lock.ts';
import type { WebhooksConfig } from '../config/types.ts';
import { needsWholeUrl, serverUrl } from '../server-url.ts';
import type { Api, SecurityScheme, Server as ModelServer } from '../model/types.ts';
import { operationsOf } from '../model/walk.ts';
import type { ClientNames } from '../names/client-name.ts';
import { nameCredentials } from '../names/credential-names.ts';
import type { IdempotencyHeader } from './idempotency-key.ts';
import { commonSecurity, securityOf } from './security.ts';
import { groupedBy, sortedBy } from '../order.ts';
import type { TypeTrees } from './type-trees.ts';
import type { Client, ClientFeature, ClientParameter, Credential, Server } from './types.ts';

/** Settings of the configuration for the client. */
export interface ClientSettings extends ClientNames {
  /** Headers that each call sends. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly features?: readonly ClientFeature[];
  readonly idempotencyHeader?: IdempotencyHeader;
  /** The signature of webhooks; absent for Standard Webhooks. */
  readonly webhooks?: WebhooksConfig | undefined;
}

/** The client of a package. The caller adds `parsesXml`, because it knows all bodies. */
export function clientOf(api: Api, settings: ClientSettings, trees: TypeTrees): Omit<Client, 'parsesXml'> {
  const { name, env, headers = {}, features = [] } = settings;
  const parameters = parametersOf(api, trees);
  const options = parameters.map(({ option }) => option);
  const credentials = nameCredentials(api.securitySchemes, settings, options);
  const [server] = api.servers;
  return {
    name,
    optionsName: `${name}Options`,
    errorName: `${name}Error`,
    errorGuardName: `is${name}Error`,
    env,
    baseUrl: server === undefined ? null : serverUrl(server),
    servers: serversOf(api.servers),
    headers: Object.entries(headers).map(([header, value]) => ({ name: header, value })),
    features,
    needsBaseUrl: needsWholeUrl(api.servers, operationsOf(api)),
    credentials: api.securitySchemes.flatMap((scheme) => {
      const named = credentials.get(scheme.name);
      return named === undefined ? [] : [credentialOf(scheme, named)];
    }),
    parameters,
    security: commonSecurity(operationsOf(api).map(({ security }) => securityOf(security))),
  };
}

/** The options that replace parameters, one for each key of inputs. */
function parametersOf(api: Api, trees: TypeTrees): Client['parameters'] {
  const found = operationsOf(api).flatMap(({ input }) =>
    input.fields.flatMap(({ key, client, type, docs }): readonly ClientParameter[] =>
      client === undefined ? [] : [{ ...client, key, type: trees.type(type), docs }],
    ),
  );
  const byKey = [...groupedBy(found, ({ key }) => key).values()].map(([first, ...others]) => ({
    ...first,
    isDemanded: [first, ...others].some(({ isDemanded }) => isDemanded),
  }));
  return sortedBy(byKey, ({ option, key }) => `${option} ${key}`);
}

/** Servers from which callers choose. */
export function serversOf(servers: readonly ModelServer[]): readonly Server[] {
  return servers.map(({ url, description, variables }) => ({
    url,
    description,
    variables: variables.map((variable) => ({
      name: variable.name,
      default: variable.default,
      values: variable.values,
    })),
  }));
}

/** Whether two lists have the same servers. */
export function sameServers(a: readonly Server[], b: readonly Server[]): boolean {
  const key = (servers: readonly Server[]): string =>
    JSON.stringify(
      servers.map(({ url, variables }) => [
        url,
        variables.map(({ name, default: value, values }) => [name, value, values]),
      ]),
    );
  return key(a) === key(b);
}

function credentialOf(scheme: SecurityScheme, names: CredentialNames): Credential {
  const named = { ...names, scheme: scheme.name, description: scheme.description };
  switch (scheme.kind) {
    case 'apiKey': {
      const { kind, in: where, parameter, prefix } = scheme;
      return { ...named, kind, in: where, parameter, ...(prefix !== undefined && { prefix }) };
    }
    case 'http':
      return {
        ...named,
        kind: scheme.kind,
        httpScheme: scheme.scheme,
        isMadeForRequest: scheme.isMadeForRequest,
      };
    case 'accessToken':
      return { ...named, kind: scheme.kind, grants: scheme.grants };
    case 'clientCredentials':
      return { ...named, kind: scheme.kind, tokenUrl: scheme.tokenUrl, scopes: scheme.scopes };
    case 'bearer':
    case 'basic':
      return { ...named, kind: scheme.kind };
  }
}
