import { writeFileSync } from 'node:fs';
import { configJsonSchema } from './config-schema.ts';

// Writes the JSON Schema of a configuration next to package.json, for editors: part of `npm run prepack`.

writeFileSync('config.schema.json', `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
