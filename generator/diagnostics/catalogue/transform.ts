import { sentence } from '../sentence.ts';
import type { Entries } from './entry.ts';

/** The diagnostics of the module `transform`. */
export const transformEntries = {
  'transform-failed': {
    severity: 'error',
    text: ({ reason }: { reason: string }) =>
      sentence(`The transformation in the configuration failed: ${reason}`),
    help: 'Correct the function `transform` of the target; `sdkwright inspect` shows what everything is called.',
  },
  'transform-name': {
    severity: 'error',
    text: ({ wanted, got }: { wanted: string; got: string }) =>
      `After the transformation, what should be ${wanted} would be ${got}.`,
    help: 'Choose names that nothing else has: for operations and resources in camel case, for models any identifier.',
  },
} as const satisfies Entries;
