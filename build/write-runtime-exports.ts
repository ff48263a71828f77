import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { runtimeExports } from './runtime-exports.ts';

// Writes what the generator knows of the runtime's exports: part of `npm run generate`.

const file = 'generator/runtime-exports.ts';
writeFileSync(file, await format(runtimeExports(), { ...(await resolveConfig(file)), parser: 'typescript' }));
