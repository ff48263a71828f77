/** What a configuration file imports. */
export { defineConfig } from './config/define-config.ts';
export type {
  ClientConfig,
  Config,
  NamesConfig,
  OperationConfig,
  PackageConfig,
  ReferencePolicy,
  TargetConfig,
} from './config/types.ts';
