import * as v from 'valibot';
import { isAdjustable, isCode } from '../diagnostics/severities.ts';

/** The message by which a code that no diagnostic has is told from other issues. */
export const unknownCode = 'unknown code';

/** The message by which a code of a severity that cannot be changed is told from other issues. */
export const fixedSeverity = 'fixed severity';

/** What findings count as, by their code. */
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
