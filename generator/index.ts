/** What a configuration file imports. */
export { defineConfig } from './config/define-config.ts';
export type {
  ApiTransform,
  DocsChange,
  ModelTransform,
  OperationTransform,
  ResourceTransform,
} from './config/transform.ts';
export type { Severities } from './diagnostics/severities.ts';
export type {
  ClientConfig,
  Config,
  FilterConfig,
  NamesConfig,
  OperationConfig,
  OperationMatch,
  PackageConfig,
  ReferencePolicy,
  TargetConfig,
  TypesConfig,
} from './config/types.ts';
