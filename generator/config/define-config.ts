import type { Config } from './types.ts';

/** Returns the configuration unchanged. Its type makes editors complete and check it. */
export function defineConfig(config: Config): Config {
  return config;
}
