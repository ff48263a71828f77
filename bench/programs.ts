import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundOperation } from './find-operation.ts';

/** A program to bundle. */
export interface Program {
  readonly name: string;
  /** Name of the tool whose output it uses. */
  readonly tool: string;
  /**
   * Writes a program that creates a client with a token and calls one operation with the code in `folder`.
   * Null if it cannot.
   */
  readonly write: (folder: string, operation: FoundOperation) => string | null;
}

/** The programs that use a build of our generator. */
export function ownPrograms(tool: string): readonly Program[] {
  return [
    { name: tool, tool, write: forSdkwright },
    { name: `${tool} (class)`, tool, write: forSdkwrightClass },
  ];
}

/** The programs that use other tools whose output can call operations. */
export const peerPrograms: readonly Program[] = [
  { name: '@hey-api/openapi-ts', tool: '@hey-api/openapi-ts', write: forHeyApi },
  { name: 'orval', tool: 'orval', write: forOrval },
  { name: 'oazapfts', tool: 'oazapfts', write: forOazapfts },
  { name: 'openapi-typescript-codegen', tool: 'openapi-typescript-codegen', write: forCodegen },
  { name: 'openapi-fetch', tool: 'openapi-typescript', write: forOpenapiFetch },
];

/**
 * Uses the functions of a resource. The file with all methods and their routes shows which resource it is.
 */
function forSdkwright(folder: string, { path }: FoundOperation): string | null {
  const method = sdkwrightMethod(folder, path);
  if (method === null) return null;
  const file = resourceFile(folder, method.resource);
  if (file === null) return null;
  return [
    `import { createClient } from './src/index.ts';`,
    `import { ${method.name} } from './src/resources/${file}';`,
    `console.log(await ${method.name}(createClient({ apiKey: 'token' }), {}));`,
  ].join('\n');
}

/** The file of a resource, relative to `src/resources` of our package. A nested resource is `chat.completions`. */
export function resourceFile(folder: string, resource: string): string | null {
  const files = readdirSync(join(folder, 'src/resources'), { recursive: true, encoding: 'utf8' });
  return files.find((name) => plain(name) === plain(`${resource}ts`))?.replaceAll('\\', '/') ?? null;
}

/** The name of the class of our package. */
export function clientClass(folder: string): string | null {
  return firstMatch(join(folder, 'src/client.ts'), /export class (\w+)/);
}

/** Uses the client class, which has all methods. */
function forSdkwrightClass(folder: string, { path }: FoundOperation): string | null {
  const method = sdkwrightMethod(folder, path);
  const client = clientClass(folder);
  if (method === null || client === null) return null;
  return [
    `import { ${client} } from './src/index.ts';`,
    `console.log(await new ${client}({ apiKey: 'token' }).${method.resource}.${method.name}({}));`,
  ].join('\n');
}

/** The method that calls a route. A nested resource is `chat.completions`. */
function sdkwrightMethod(folder: string, path: string): { resource: string; name: string } | null {
  const lines = readFileSync(join(folder, 'api.md'), 'utf8').split('\n');
  const line = lines.find((text) => text.includes(`\`GET ${path}\``));
  const [, resource, name] = /`([\w.]+)\.(\w+)\(/.exec(line ?? '') ?? [];
  return resource === undefined || name === undefined ? null : { resource, name };
}

function forHeyApi(folder: string, { operationId }: FoundOperation): string | null {
  const name = exportedFunction(join(folder, 'sdk.gen.ts'), operationId);
  return name === null
    ? null
    : [
        `import { client } from './client.gen';`,
        `import { ${name} } from './sdk.gen';`,
        `client.setConfig({ baseUrl: 'https://example.com', auth: () => 'token' });`,
        `console.log(await ${name}({}));`,
      ].join('\n');
}

/** Its functions call fetch directly: there is no client, and the call passes the token. */
function forOrval(folder: string, { operationId }: FoundOperation): string | null {
  const name = exportedFunction(join(folder, 'api.ts'), operationId);
  return name === null
    ? null
    : `import { ${name} } from './api';\nconsole.log(await ${name}({ headers: { authorization: 'Bearer token' } }));`;
}

function forOazapfts(folder: string, { operationId }: FoundOperation): string | null {
  const name = exportedFunction(join(folder, 'api.ts'), operationId);
  return name === null
    ? null
    : [
        `import { defaults, ${name} } from './api';`,
        `defaults.headers = { authorization: 'Bearer token' };`,
        `console.log(await ${name}());`,
      ].join('\n');
}

function forCodegen(folder: string, { operationId }: FoundOperation): string | null {
  const services = join(folder, 'services');
  for (const file of readdirSync(services)) {
    const name = named(join(services, file), /public static (\w+)\(/g, operationId);
    if (name === null) continue;
    const service = file.replace(/\.ts$/, '');
    return [
      `import { OpenAPI } from './core/OpenAPI';`,
      `import { ${service} } from './services/${service}';`,
      `OpenAPI.TOKEN = 'token';`,
      `console.log(await ${service}.${name}());`,
    ].join('\n');
  }
  return null;
}

function forOpenapiFetch(_folder: string, { path }: FoundOperation): string {
  return [
    `import createClient from 'openapi-fetch';`,
    `import type { paths } from './schema';`,
    `const client = createClient<paths>({ baseUrl: 'https://example.com', headers: { authorization: 'Bearer token' } });`,
    `console.log(await client.GET(${JSON.stringify(path)}, {}));`,
  ].join('\n');
}

function exportedFunction(file: string, operationId: string | null): string | null {
  return named(file, /export (?:async )?(?:function|const) (\w+)/g, operationId);
}

/**
 * The captured text of a pattern that equals an operationId except for case and punctuation; null without
 * one.
 */
function named(file: string, pattern: RegExp, operationId: string | null): string | null {
  if (operationId === null) return null;
  const found = [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name = '']) => name);
  return found.find((name) => plain(name) === plain(operationId)) ?? null;
}

function firstMatch(file: string, pattern: RegExp): string | null {
  return pattern.exec(readFileSync(file, 'utf8'))?.[1] ?? null;
}

function plain(name: string): string {
  return name.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();
}
