/** Forms that a result is printed in. */
export const formats = ['table', 'json', 'jsonl', 'yaml', 'id'] as const;

export type Format = (typeof formats)[number];
