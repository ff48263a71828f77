import path from 'node:path';
import type { Config, TargetConfig } from './types.ts';

/** The configuration with every path made absolute, starting from `folder`. URLs and `-` stay as they are. */
export function resolvePaths(config: Config, folder: string): Config {
  const targets = Object.entries(config.targets).map(
    ([name, target]) => [name, resolveTarget(target, folder)] as const,
  );
  return { ...config, targets: Object.fromEntries(targets) };
}

/** {@link resolvePaths} for one target. */
export function resolveTarget(target: TargetConfig, folder: string): TargetConfig {
  const local = (file: string): string => path.resolve(folder, file);
  const address = (spec: string): string => (isAddress(spec) ? spec : local(spec));
  const { overlays, templates, references } = target;
  return {
    ...target,
    spec: address(target.spec),
    out: local(target.out),
    ...(overlays && { overlays: overlays.map(address) }),
    ...(templates && { templates: templates.map(local) }),
    ...(references && {
      references: { ...references, ...(references.folders && { folders: references.folders.map(local) }) },
    }),
  };
}

function isAddress(spec: string): boolean {
  return spec === '-' || /^(?:https?|file):\/\//i.test(spec);
}
