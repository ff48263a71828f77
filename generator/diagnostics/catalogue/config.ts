import { validNames } from '../sentence.ts';
import type { Entries } from './entry.ts';

/** The diagnostics of the module `config`. */
export const configEntries = {
  'config-not-found': {
    severity: 'error',
    text: (p: { file: string }) => `There is no configuration "${p.file}".`,
    help: 'Create sdkwright.config.ts, name another file with --config, or give --spec and --out.',
  },
  'config-broken': {
    severity: 'error',
    text: (p: { reason: string }) => `The configuration cannot be loaded: ${p.reason}.`,
    help: 'Run the file on its own, or open it in an editor, to see what is wrong with it.',
  },
  'config-no-default': {
    severity: 'error',
    text: (p: { file: string }) => `"${p.file}" has no default export.`,
    help: 'Write "export default defineConfig({ … })".',
  },
  'config-unknown-key': {
    severity: 'error',
    text: (p: { key: string; known: string; suggestion: string | null }) =>
      `There is no option "${p.key}". Valid options: ${p.known}.`,
    help: 'Correct the name of the option, or remove it. docs/configuration.md lists all options.',
  },
  'config-missing-key': {
    severity: 'error',
    text: (p: { key: string }) => `The option "${p.key}" is missing.`,
    help: 'Add the option. docs/configuration.md describes it.',
  },
  'config-wrong-type': {
    severity: 'error',
    text: (p: { expected: string; received: string; suggestion: string | null }) =>
      `This must be ${p.expected}, but is ${p.received}.`,
    help: 'Correct the value. docs/configuration.md describes the option.',
  },
  'config-unknown-code': {
    severity: 'error',
    text: (p: { code: string; valid: string; suggestion: string | null }) =>
      `There is no diagnostic "${p.code}".${validNames('codes', p.valid)}`,
    help: 'Use a code of docs/diagnostics.md.',
  },
  'config-fixed-severity': {
    severity: 'error',
    text: (p: { code: string; tolerable: string }) =>
      `"${p.code}" cannot be downgraded: generation cannot continue after it. Codes that can be downgraded: ${p.tolerable}.`,
    help: 'Remove the key, and correct what the diagnostic reports.',
  },
  'version-fixed': {
    severity: 'error',
    text: (p: { version: string }) => `The configuration fixes the package's version, which is ${p.version}.`,
    help: 'Remove package.version from the configuration. package.json then keeps the version, and --bump changes it.',
  },
  'lock-unreadable': {
    severity: 'error',
    text: (p: { file: string }) => `"${p.file}" cannot be read, so the published names are unknown.`,
    help: 'Resolve the merge conflict or restore the file. Delete it only if all names may change.',
  },
  'config-shared-folder': {
    severity: 'error',
    text: (p: { out: string; other: string; otherOut: string }) =>
      p.out === p.otherOut
        ? `The target "${p.other}" writes to ${p.out} too.`
        : `${p.out} lies in ${p.otherOut}, where the target "${p.other}" writes.`,
    help: 'Give each target and product a folder of its own outside the others: a run deletes the files that it does not write.',
  },
  'config-no-targets': {
    severity: 'error',
    text: (p: { file: string }) => `"${p.file}" has no targets.`,
    help: 'Add one under "targets", with "spec", "out" and "package".',
  },
} as const satisfies Entries;
