import * as v from 'valibot';
import { isAdjustable, isCode } from '../diagnostics/severities.ts';

/** The message that identifies the issue of an unknown code. */
export const unknownCode = 'unknown code';

/** The message that identifies the issue of a code with a fixed severity. */
export const fixedSeverity = 'fixed severity';

/** The configured severities of findings, by code. */
export const severities = v.pipe(
  v.record(v.string(), v.picklist(['error', 'warning', 'info', 'off'])),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const [key, value] of Object.entries(dataset.value)) {
      if (isCode(key) && isAdjustable(key)) continue;
      addIssue({
        message: isCode(key) ? fixedSeverity : unknownCode,
        path: [{ type: 'object', origin: 'key', input: dataset.value, key, value }],
      });
    }
  }),
);
