import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, work } from './folders.ts';
import { versionIn } from './peers.ts';
import type { OwnTool, Tool } from './tool.ts';

/** Our generator in this checkout. */
export function ours(): OwnTool {
  return ownTool('sdkwright', root);
}

/**
 * Our generator as built in `folder`. It has a project of its own: a folder that looks as if packages were
 * installed in it.
 */
export function ownTool(name: string, folder: string): OwnTool {
  const project = join(work, 'projects', name.replaceAll(' ', '-'));
  return {
    name,
    version: () => versionIn(folder),
    note: 'types and functions, validated, formatted',
    project,
    outputs: project,
    command: (spec, out) => ({
      args: [join(folder, 'dist/cli.js'), 'generate', '--spec', spec, '--out', out],
      cwd: project,
      env: { NODE_COMPILE_CACHE: join(project, 'compiled') },
    }),
  };
}

/** Creates the project in which a build of our generator runs. */
export function makeProject({ project }: OwnTool): void {
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true }\n');
}

/**
 * Deletes everything that a build of ours keeps between runs: the keys of the files that it made, verdicts,
 * the stamp of the last run, compiled code.
 */
export function emptyCaches({ project }: OwnTool): void {
  rmSync(join(project, 'node_modules/.cache'), { recursive: true, force: true });
  rmSync(join(project, 'compiled'), { recursive: true, force: true });
}

/** Whether a tool is a build of our generator. */
export function isOwn(tool: Tool): tool is OwnTool {
  return 'project' in tool;
}
