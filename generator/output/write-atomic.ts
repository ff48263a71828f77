/** Writes a file atomically. A run without changes does not load the package that does it. */
export async function writeAtomic(
  file: string,
  text: string,
  options: { fsync?: boolean } = {},
): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  await writeFileAtomic(file, text, options);
}
