import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratchFolder } from '../support/folders.ts';
import { buildAll } from './build.ts';
import { service as dotnet } from './dotnet/server.ts';
import { service as drfSpectacular } from './drf-spectacular/server.ts';
import { service as fastapi } from './fastapi/server.ts';
import { service as grpcGateway } from './grpc-gateway/server.ts';
import { service as hono } from './hono/server.ts';
import { service as huma } from './huma/server.ts';
import { service as ktor } from './ktor/server.ts';
import { service as nestjs } from './nestjs/server.ts';
import { service as rswag } from './rswag/server.ts';
import { service as scramble } from './scramble/server.ts';
import { service as springdoc } from './springdoc/server.ts';
import { service as swaggo } from './swaggo/server.ts';
import { serve, type Service } from './serve.ts';

interface Case {
  readonly framework: string;
  /** The package that is made of the framework's document. */
  readonly name: string;
  /** What the package's first program meets. */
  readonly service: Service;
}

const cases: readonly Case[] = [
  { framework: 'dotnet', name: 'parcels-sdk', service: dotnet },
  { framework: 'drf-spectacular', name: 'museum-sdk', service: drfSpectacular },
  { framework: 'fastapi', name: 'recipe-box-sdk', service: fastapi },
  { framework: 'grpc-gateway', name: 'fleet-sdk', service: grpcGateway },
  { framework: 'hono', name: 'bookmarks-sdk', service: hono },
  { framework: 'huma', name: 'weather-stations-sdk', service: huma },
  { framework: 'ktor', name: 'trips-sdk', service: ktor },
  { framework: 'nestjs', name: 'podcasts-sdk', service: nestjs },
  { framework: 'rswag', name: 'allotments-sdk', service: rswag },
  { framework: 'scramble', name: 'invoices-sdk', service: scramble },
  { framework: 'springdoc', name: 'marina-sdk', service: springdoc },
  { framework: 'swaggo', name: 'gym-sdk', service: swaggo },
];

const scratch = scratchFolder();
afterAll(() => scratch.remove());

let built: Awaited<ReturnType<typeof buildAll>>;
beforeAll(async () => {
  const sources = cases.map(({ framework, name }) => {
    const home = join(import.meta.dirname, framework);
    return { spec: join(home, 'openapi.yaml'), program: join(home, 'program.ts'), name };
  });
  built = await buildAll(scratch.path, sources);
});

it('Packages and their first programs compile under strict settings.', () => {
  expect(built.compiler).toBe('');
});

it.each(cases)(
  'The first program for $framework does what it says.',
  async ({ framework, name, service }) => {
    const running = await serve(service);
    try {
      const program = join(scratch.path, 'built', name, 'program.js');
      const { stdout } = await promisify(execFile)(process.execPath, [program, running.url]);
      const parts = {
        'The generator warns:': built.warnings.get(name) ?? [],
        'The program prints:': stdout.trimEnd().replaceAll(running.url, 'http://localhost').split('\n'),
        'The service receives:': running.requests,
      };
      const transcript = Object.entries(parts)
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`), ''].join('\n'));
      await expect(transcript.join('\n')).toMatchFileSnapshot(`${framework}/transcript.txt`);
    } finally {
      running.close();
    }
  },
);
