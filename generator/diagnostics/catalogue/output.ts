import { sentence } from '../sentence.ts';
import type { Entries } from './entry.ts';

const unreadable = 'is missing, or this version of sdkwright cannot read it';

/** The diagnostics of the module `output`. */
export const outputEntries = {
  'output-edited': {
    severity: 'error',
    text: ({ path }: { path: string }) => `${path} was edited by hand after it was generated.`,
    help: 'Move the edit to a template override or to a file of your own, or use --force to overwrite it.',
  },
  'output-foreign': {
    severity: 'error',
    text: ({ path }: { path: string }) => `${path} exists, and sdkwright did not write it.`,
    help: 'Move the file, choose another output folder, or use --force to overwrite it.',
  },
  'output-unsafe-path': {
    severity: 'error',
    text: ({ path, reason }: { path: string; reason: string }) =>
      `${JSON.stringify(path)} cannot be the path of a generated file: it ${reason}.`,
    help: 'Pin another name, or restore .sdkwright/manifest.json from version control.',
  },
  'output-obstacle': {
    severity: 'error',
    text: ({ path, obstacle }: { path: string; obstacle: string }) => `Cannot write ${path}: ${obstacle}.`,
    help: 'Remove it. sdkwright writes plain files in plain folders and does not follow links.',
  },
  'output-not-a-folder': {
    severity: 'error',
    text: ({ out, file }: { out: string; file: string }) =>
      out === file ? `${out} is a file, not a folder.` : `Cannot create ${out}: ${file} is a file.`,
    help: 'Choose another output folder.',
  },
  'output-path-twice': {
    severity: 'error',
    text: ({ path, other }: { path: string; other: string }) =>
      path === other
        ? `Two files have the path ${path}.`
        : `${path} and ${other} are the same file on file systems that ignore case.`,
    help: 'Pin another name for one of them, or give the template under `extra/` another path.',
  },
  'output-syntax': {
    severity: 'error',
    text: ({ path, reason }: { path: string; reason: string }) =>
      sentence(`The text generated for ${path} cannot be parsed: ${reason}`),
    help: 'Check the template overrides that make this file. If there are none, please report a bug in sdkwright.',
  },
  'output-style': {
    severity: 'error',
    text: ({ reason }: { reason: string }) =>
      sentence(`Prettier does not accept its configuration: ${reason}`),
    help: 'Correct the Prettier configuration that applies to the output folder, or set format: "none".',
  },
  'output-manifest-unreadable': {
    severity: 'warning',
    text: ({ path }: { path: string }) => `${path} is not a manifest that this version can read.`,
    help: 'Restore the file from version control, or generate with --force to write the package again.',
  },
  'output-locked': {
    severity: 'error',
    text: ({ out }: { out: string }) => `Another run is writing ${out}.`,
    help: 'Wait for it to end and try again.',
  },
  'output-recovered': {
    severity: 'info',
    text: ({ out }: { out: string }) =>
      `An earlier run was interrupted while writing ${out}; this run completed it.`,
    help: 'No action is needed.',
  },
  'output-journal-unusable': {
    severity: 'error',
    text: ({ path, reason }: { path: string; reason: string }) =>
      `An interrupted run cannot be completed from ${path}: ${reason}.`,
    help: 'Restore the package from version control, delete that file, and generate again.',
  },
  'output-interrupted': {
    severity: 'error',
    text: ({ out }: { out: string }) => `An earlier run was interrupted while writing ${out}.`,
    help: 'Generate again without --check: the interrupted run is completed first.',
  },
  'output-failed': {
    severity: 'error',
    text: ({ out, reason }: { out: string; reason: string }) => sentence(`Writing ${out} failed: ${reason}`),
    help: 'Free disk space or grant permission, then generate again. The next run completes a package that was being replaced.',
  },
  'changes-unknown': {
    severity: 'warning',
    text: ({ path }: { path: string }) => `The changes for callers are unknown: ${path} ${unreadable}.`,
    help: 'Restore the file if an edit or a merge broke it. Otherwise no action is needed: the next run can compare again.',
  },
  'breaking-unknown': {
    severity: 'error',
    text: ({ path }: { path: string }) => `Breaking changes cannot be checked: ${path} ${unreadable}.`,
    help: 'Restore the file if an edit or a merge broke it. Otherwise generate once without --fail-on.',
  },
  'release-unknown': {
    severity: 'error',
    text: ({ path }: { path: string }) =>
      `The version that the changes need is unknown: ${path} ${unreadable}.`,
    help: 'Restore the file if an edit or a merge broke it. Otherwise choose the version: --release 2.0.0.',
  },
  'generator-bug': {
    severity: 'error',
    text: ({ target, reason }: { target: string; reason: string }) =>
      sentence(`Generating ${target} failed unexpectedly: ${reason}`),
    help: 'Please report this bug in sdkwright, with the part of the document that causes it.',
  },
} as const satisfies Entries;
