import type { Entries } from './entry.ts';

/** What the room `config` can complain of. */
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
    text: (p: { key: string; nearest: string | null }) =>
      `There is no option "${p.key}".${p.nearest === null ? '' : ` Did you mean "${p.nearest}"?`}`,
    help: 'Remove the option or correct its name; the type Config lists them all.',
  },
  'config-missing-key': {
    severity: 'error',
    text: (p: { key: string }) => `The option "${p.key}" is missing.`,
    help: 'Add it; the type Config tells what it means.',
  },
  'config-wrong-type': {
    severity: 'error',
    text: (p: { expected: string; received: string }) => `This must be ${p.expected}, but is ${p.received}.`,
    help: 'Correct the value; the type Config tells what it means.',
  },
  'config-unknown-code': {
    severity: 'error',
    text: (p: { code: string; nearest: string | null }) =>
      `There is no diagnostic "${p.code}".${p.nearest === null ? '' : ` Did you mean "${p.nearest}"?`}`,
    help: 'Write the code of a diagnostic as it is printed.',
  },
  'config-fixed-severity': {
    severity: 'error',
    text: (p: { code: string; tolerable: string }) =>
      `"${p.code}" stays an error: no package can be made in spite of it. Errors that can be lowered are ${p.tolerable}.`,
    help: 'Remove the key, and what it complains of.',
  },
  'version-fixed': {
    severity: 'error',
    text: (p: { version: string }) => `The configuration fixes the package's version, which is ${p.version}.`,
    help: 'Remove package.version from it to let --bump move the version, which package.json then keeps.',
  },
  'lock-unreadable': {
    severity: 'error',
    text: (p: { file: string }) => `"${p.file}" cannot be read, so the names to keep are not known.`,
    help: 'Resolve the merge or restore the file. Without the file, all names are chosen anew.',
  },
  'config-shared-folder': {
    severity: 'error',
    text: (p: { out: string; other: string; otherOut: string }) =>
      p.out === p.otherOut
        ? `The target "${p.other}" writes to ${p.out} too.`
        : `${p.out} lies in ${p.otherOut}, where the target "${p.other}" writes.`,
    help: 'Give each target a folder of its own, beside the others: a run deletes what it would not write.',
  },
  'config-no-targets': {
    severity: 'error',
    text: (p: { file: string }) => `"${p.file}" has no targets.`,
    help: 'Add one under "targets", with "spec", "out" and "package".',
  },
} as const satisfies Entries;
