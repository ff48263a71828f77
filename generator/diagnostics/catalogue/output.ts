import { sentence } from '../sentence.ts';
import type { Entries } from './entry.ts';

const unreadable = 'is missing, or has a form that this version of sdkwright does not read';

/** The diagnostics of the module `output`. */
export const outputEntries = {
  'output-edited': {
    severity: 'error',
    text: ({ path }: { path: string }) => `${path} was edited by hand after it was generated.`,
    help: 'Move the edit to a template override or to a file of your own; or give --force to lose it.',
  },
  'output-foreign': {
    severity: 'error',
    text: ({ path }: { path: string }) => `${path} is in the way: it was not written by sdkwright.`,
    help: 'Move the file, choose another output folder, or give --force to overwrite it.',
  },
  'output-unsafe-path': {
    severity: 'error',
    text: ({ path, reason }: { path: string; reason: string }) =>
      `Refused to touch ${JSON.stringify(path)}: it ${reason}.`,
    help: 'Generated files stay inside the package folder. Pin another name, or repair the manifest.',
  },
  'output-obstacle': {
    severity: 'error',
    text: ({ path, obstacle }: { path: string; obstacle: string }) =>
      `Refused to write ${path}: ${obstacle}.`,
    help: 'Remove it. Generated files are plain files in plain folders, and links are never followed.',
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
        : `Two files have paths that are one file on many disks: ${path} and ${other}.`,
    help: 'Pin another name for one of them, or give the template under `extra/` another path.',
  },
  'output-syntax': {
    severity: 'error',
    text: ({ path, reason }: { path: string; reason: string }) =>
      sentence(`The text generated for ${path} cannot be parsed: ${reason}`),
    help: 'Check the template overrides that make this file. If there are none, it is a bug in sdkwright: please report it.',
  },
  'output-style': {
    severity: 'error',
    text: ({ reason }: { reason: string }) =>
      sentence(`Prettier does not accept its configuration: ${reason}`),
    help: 'Repair the Prettier configuration that applies to the output folder, or set format: "none".',
  },
  'output-manifest-unreadable': {
    severity: 'warning',
    text: ({ path }: { path: string }) => `${path} is not a manifest that this version can read.`,
    help: 'Take the version from before a merge, or generate with --force to write the package anew.',
  },
  'output-locked': {
    severity: 'error',
    text: ({ out }: { out: string }) => `Another run is writing ${out}.`,
    help: 'Wait for it to end and try again.',
  },
  'output-recovered': {
    severity: 'info',
    text: ({ out }: { out: string }) =>
      `An earlier run was interrupted while writing ${out}; what it had begun is now complete.`,
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
    help: 'Free disk space or grant permission, then generate again. A package that was being replaced is completed first.',
  },
  'changes-unknown': {
    severity: 'warning',
    text: ({ path }: { path: string }) => `Cannot tell what changed for callers: ${path} ${unreadable}.`,
    help: 'Restore the file if an edit or a merge broke it. Otherwise no action is needed: later runs can tell again.',
  },
  'breaking-unknown': {
    severity: 'error',
    text: ({ path }: { path: string }) =>
      `Cannot tell whether a change breaks callers: ${path} ${unreadable}.`,
    help: 'Restore the file if an edit or a merge broke it. Otherwise generate once without --fail-on.',
  },
  'release-unknown': {
    severity: 'error',
    text: ({ path }: { path: string }) =>
      `Cannot tell which version the changes need: ${path} ${unreadable}.`,
    help: 'Restore the file if an edit or a merge broke it. Otherwise choose the version: --release 2.0.0.',
  },
  'generator-bug': {
    severity: 'error',
    text: ({ target, reason }: { target: string; reason: string }) =>
      sentence(`Generating ${target} failed unexpectedly: ${reason}`),
    help: 'This is a bug in sdkwright: please report it, with the part of the document that causes it.',
  },
} as const satisfies Entries;
