import * as v from 'valibot';
import { clientOptions } from '../client-options.ts';
import { uncertainLetters } from '../letters.ts';
import { packageVersion } from './package-version.ts';
import { severities } from './severities.ts';
import { strictObject } from './strict-object.ts';
import type { Config, TargetConfig } from './types.ts';

const text = v.pipe(v.string(), v.nonEmpty('a string that is not empty'));
const texts = v.array(text);
const textsByName = v.record(v.string(), text);

const baseUrl = v.pipe(
  text,
  v.regex(
    /^https?:\/\/[^\s/?#{}]+(?:\/[^\s?#{}]*)?$/,
    'a URL that begins with http:// or https:// and has no query',
  ),
);
const headerName = v.pipe(
  text,
  v.regex(/^[\w!#$%&'*+.^`|~-]+$/, 'a name that a header can have (RFC 9110, section 5.1)'),
);
const headerText = v.pipe(text, v.regex(/^[\x21-\x7e][\x20-\x7e]*$/, 'text that a header can hold'));

const packageName = v.pipe(
  text,
  v.regex(/^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/, 'a valid npm package name'),
);
const version = v.pipe(text, v.regex(packageVersion, 'a version such as 1.2.3'));
const identifier = v.pipe(
  text,
  v.regex(
    new RegExp(`^(?!.*[${uncertainLetters}])[\\p{ID_Start}$_][\\p{ID_Continue}$]*$`, 'u'),
    'a valid name of a class or property',
  ),
);

const optionName = v.pipe(
  text,
  v.regex(
    new RegExp(
      `^(?!(?:${clientOptions.join('|')}|constructor|toString|valueOf|__proto__)$)[A-Za-z_$][\\w$]*$`,
    ),
    'the name of an option that the client does not have already',
  ),
);

const credential = strictObject({
  name: v.exactOptional(identifier),
  prefix: v.exactOptional(v.union([headerText, v.literal(false)])),
});

const cli = strictObject({
  out: text,
  package: packageName,
  bin: v.pipe(text, v.regex(/^[a-z\d][\w.-]*$/i, 'the name of a program: letters, digits and hyphens')),
  confirm: v.exactOptional(v.boolean()),
  spelling: v.exactOptional(v.picklist(['kebab', 'document'])),
  templates: v.exactOptional(texts),
});

const docs = strictObject({ out: text, templates: v.exactOptional(texts) });
const webhookPlace = strictObject({ header: headerName, prefix: v.exactOptional(headerText) });

type Transform = NonNullable<TargetConfig['transform']>;

const operationMatches = v.array(
  strictObject({
    tags: v.exactOptional(texts),
    operationIds: v.exactOptional(texts),
    paths: v.exactOptional(texts),
    methods: v.exactOptional(texts),
    deprecated: v.exactOptional(v.boolean()),
  }),
);

const pointer = v.pipe(v.string(), v.regex(/^\/./, 'a JSON Pointer such as /data'));
const data = v.pipe(v.string(), v.regex(/^(?:\/.+|guess)$/, "a JSON Pointer such as /data, or 'guess'"));

const target = strictObject({
  spec: text,
  out: text,
  package: strictObject({
    name: packageName,
    version: v.exactOptional(version),
    description: v.exactOptional(v.string()),
    license: v.exactOptional(text),
    author: v.exactOptional(text),
    repository: v.exactOptional(text),
  }),
  client: v.exactOptional(
    strictObject({
      name: v.exactOptional(identifier),
      env: v.exactOptional(text),
      baseUrl: v.exactOptional(baseUrl),
      parameters: v.exactOptional(v.record(v.string(), optionName)),
      headers: v.exactOptional(v.record(headerName, headerText)),
      idempotencyHeader: v.exactOptional(v.union([headerName, v.literal(false)])),
      credentials: v.exactOptional(v.record(v.string(), v.union([identifier, credential]))),
      browser: v.exactOptional(v.picklist(['allow', 'guard'])),
      platform: v.exactOptional(v.boolean()),
      logging: v.exactOptional(v.boolean()),
    }),
  ),
  overlays: v.exactOptional(texts),
  templates: v.exactOptional(texts),
  names: v.exactOptional(
    strictObject({
      models: v.exactOptional(textsByName),
      operations: v.exactOptional(textsByName),
      resources: v.exactOptional(v.picklist(['auto', 'operationId', 'tags', 'paths'])),
      nesting: v.exactOptional(v.picklist(['nested', 'flat'])),
      methods: v.exactOptional(v.picklist(['camelCase', 'snake_case'])),
      modelPrefix: v.exactOptional(identifier),
      modelSuffix: v.exactOptional(
        v.pipe(text, v.regex(/^[\p{ID_Continue}$]+$/u, 'letters and digits that a name can end with')),
      ),
    }),
  ),
  filter: v.exactOptional(
    strictObject({
      include: v.exactOptional(operationMatches),
      exclude: v.exactOptional(operationMatches),
    }),
  ),
  transform: v.exactOptional(v.custom<Transform>((value) => typeof value === 'function', 'a function')),
  operations: v.exactOptional(
    v.record(
      v.string(),
      strictObject({
        pagination: v.exactOptional(v.unknown()),
        polling: v.exactOptional(v.unknown()),
        waiters: v.exactOptional(v.unknown()),
        unwrap: v.exactOptional(v.unknown()),
      }),
    ),
  ),
  unwrap: v.exactOptional(
    v.union([
      data,
      strictObject({
        data: v.exactOptional(data),
        success: v.exactOptional(
          strictObject({
            path: pointer,
            values: v.array(v.union([v.string(), v.number(), v.boolean()])),
          }),
        ),
      }),
    ]),
  ),
  types: v.exactOptional(
    strictObject({
      responses: v.exactOptional(v.picklist(['declared', 'required'])),
      dates: v.exactOptional(v.picklist(['string', 'Date', 'Temporal'])),
      int64: v.exactOptional(v.picklist(['number', 'string', 'bigint'])),
      decimals: v.exactOptional(v.picklist(['number', 'string'])),
      xml: v.exactOptional(v.picklist(['text', 'parsed'])),
    }),
  ),
  webhooks: v.exactOptional(
    strictObject({
      signature: webhookPlace,
      encoding: v.picklist(['base64', 'hex']),
      hash: v.exactOptional(v.picklist(['SHA-1', 'SHA-256', 'SHA-512'])),
      content: v.exactOptional(
        v.pipe(
          v.string(),
          v.regex(
            /^[^{]*(?:\{(?:id|timestamp)\}[^{]*)*\{body\}[^{]*$/,
            'text with {body} after {id} and {timestamp}',
          ),
        ),
      ),
      id: v.exactOptional(webhookPlace),
      timestamp: v.exactOptional(webhookPlace),
      secret: v.exactOptional(v.picklist(['text', 'base64'])),
    }),
  ),
  format: v.exactOptional(v.picklist(['prettier', 'none'])),
  products: v.exactOptional(strictObject({ cli: v.exactOptional(cli), docs: v.exactOptional(docs) })),
  diagnostics: v.exactOptional(severities),
  references: v.exactOptional(
    strictObject({
      folders: v.exactOptional(texts),
      hosts: v.exactOptional(texts),
      headers: v.exactOptional(v.record(v.string(), textsByName)),
    }),
  ),
});

/** The schema of a configuration. The type {@link Config} documents each option. */
export const configSchema: v.GenericSchema<Config> = strictObject({
  $schema: v.exactOptional(v.string()),
  targets: v.record(v.string(), target),
});
