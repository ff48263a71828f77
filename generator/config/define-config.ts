import type { Config } from './types.ts';

/** Gives a configuration its type, so that an editor completes and checks it. Returns it unchanged. */
export function defineConfig(config: Config): Config {
  return config;
}
