import { defineConfig } from 'sdkwright';

export default defineConfig({
  targets: {
    paperspace: {
      spec: './spec/openapi.json',
      out: './generated/paperspace',
      client: { name: 'Paperspace', env: 'PAPERSPACE' },
      package: {
        name: 'paperspace-sdk',
        description: 'TypeScript client for the Paperspace API.',
      },
      products: {
        cli: { out: './generated/paperspace-cli', package: 'paperspace-cli', bin: 'pspace' },
        docs: { out: './generated/paperspace-docs' },
      },
      names: {
        models: {
          AutoSnapshotFrequency: 'SnapshotFrequency',
          ContainerRegistryKind: 'RegistryKind',
          DeploymentConfigV1OrLatest: 'DeploymentConfigV1',
          DeploymentMetricsGpu: 'GpuMetricPoint',
          DeploymentMetricsInstanceId: 'InstanceMetrics',
          DeploymentMetricsTimestamp: 'MetricPoint',
          Env: 'EnvVar',
          HealthCheckExec: 'ExecCheck',
          HealthCheckPath: 'HttpCheck',
          LatestSpec: 'DeploymentSpec',
          StorageUtilizationPublic: 'StorageUtilization',
        },
      },
    },
    core: {
      spec: './spec/core.openapi.json',
      out: './generated/paperspace-core',
      client: { name: 'PaperspaceCore', env: 'PAPERSPACE' },
      package: {
        name: 'paperspace-core-sdk',
        description: 'TypeScript client for the legacy Paperspace Core API, which ended on 2024-07-15.',
      },
      products: {
        // Its documented commands are in the document's spelling, and do not ask.
        cli: {
          out: './generated/paperspace-core-cli',
          package: 'paperspace-core-cli',
          bin: 'paperspace',
          spelling: 'document',
          confirm: false,
        },
        docs: { out: './generated/paperspace-core-docs' },
      },
    },
  },
});
