/** Formats of a printed result. */
export const formats = ['table', 'json', 'jsonl', 'yaml', 'id'] as const;

export type Format = (typeof formats)[number];
