import { createJiti } from 'jiti';
import standaloneCode from 'ajv/dist/standalone/index.js';

/**
 * Puts the code that Ajv makes of a schema in place of a module that compiles it, so that no run compiles one. Such a module exports
 * `ajv` and `validate`; the code exports `validate`.
 *
 * @returns {import('rolldown').Plugin}
 */
export function compiledValidators() {
  const jiti = createJiti(import.meta.url);
  return {
    name: 'compiled-validators',
    load: {
      filter: { id: /[/\\]load[/\\]validate[/\\]openapi-[\d.]+\.ts$/ },
      async handler(id) {
        const { ajv, validate } = await jiti.import(id);
        return { code: standaloneCode.default(ajv, validate), moduleType: 'js' };
      },
    },
  };
}
