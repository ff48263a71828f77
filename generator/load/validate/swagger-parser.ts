import type SwaggerParser from '@apidevtools/swagger-parser';

/** A file of a document, as JSON. */
export interface TextFile {
  readonly url: string;
  readonly text: string;
}

/** A document of any version, as the validator's types describe it. */
export type AnyDocument = Exclude<Parameters<typeof SwaggerParser.validate>[1], string>;

/**
 * The violations that swagger-parser finds in a document and the targets of its references. The root is the
 * first of its files.
 *
 * @throws the error that stops the check; a SyntaxError for a rule that the schemas do not contain
 */
export async function checkByParser(
  document: AnyDocument,
  files: readonly TextFile[],
): Promise<readonly unknown[]> {
  const { default: parser } = await import('@apidevtools/swagger-parser');
  const isLeftAsItIs = files.length === 1 && !('swagger' in document);
  try {
    await parser.validate(files[0]?.url ?? '', document, {
      ...resolvingIn(files),
      ...(isLeftAsItIs && { dereference: { circular: 'ignore', excludedPathMatcher: () => true } }),
    });
    return [];
  } catch (error) {
    const details: unknown = error instanceof Error && 'details' in error ? error.details : null;
    if (Array.isArray(details)) return details.map((detail: unknown) => detail);
    throw error;
  }
}

/** Resolves references only to the given files. */
function resolvingIn(files: readonly TextFile[]): SwaggerParser.Options {
  const texts = new Map(files.map(({ url, text }) => [url, text]));
  const read = ({ url }: { readonly url: string }): string => {
    const text = texts.get(url);
    if (text === undefined) throw new Error(`${url} was not read`);
    return text;
  };
  return { resolve: { file: false, http: false, files: { order: 1, canRead: true, read } } };
}
