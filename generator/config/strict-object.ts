import * as v from 'valibot';

/** The message by which an unknown key is told from other issues. */
export const unknownKey = 'unknown key';

/** An object with no other keys than these. Unlike valibot's own, it names every unknown key, not the first alone. */
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
