import * as v from 'valibot';

/** The message that identifies the issue of an unknown key. */
export const unknownKey = 'unknown key';

/**
 * A schema of an object without other keys. Unlike valibot's own, it reports every unknown key, not only the
 * first.
 */
export function strictObject<const T extends v.ObjectEntries>(entries: T) {
  return v.pipe(
    v.looseObject(entries),
    v.rawCheck(({ dataset, addIssue }) => {
      const input: unknown = dataset.value;
      if (typeof input !== 'object' || input === null) return;
      for (const [key, value] of Object.entries(input)) {
        if (Object.hasOwn(entries, key)) continue;
        const known = Object.keys(entries);
        addIssue({
          message: unknownKey,
          expected: known.join(' '),
          path: [{ type: 'object', origin: 'key', input: { ...input }, key, value }],
        });
      }
    }),
  );
}
