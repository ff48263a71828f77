import type SwaggerParser from '@apidevtools/swagger-parser';

/** A file of a document, as JSON. */
export interface TextFile {
  readonly url: string;
  readonly text: string;
}

/** A document of any version, as far as the validator's types tell. */
export type AnyDocument = Exclude<Parameters<typeof SwaggerParser.validate>[1], string>;

/**
 * What swagger-parser finds in a document, the root of which comes first among its files, and in what its references lead to.
 *
 * @throws what keeps it from checking; a SyntaxError for what breaks a rule that no schema tells
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

/** References lead to the files, or nowhere. */
function resolvingIn(files: readonly TextFile[]): SwaggerParser.Options {
  const texts = new Map(files.map(({ url, text }) => [url, text]));
  const read = ({ url }: { readonly url: string }): string => {
    const text = texts.get(url);
    if (text === undefined) throw new Error(`${url} was not read`);
    return text;
  };
  return { resolve: { file: false, http: false, files: { order: 1, canRead: true, read } } };
}
