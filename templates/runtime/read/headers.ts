/** Reads a header's text; undefined if it does not match the document. */
export type HeaderReader = (text: string) => unknown;

/**
 * Reads the headers that the document declares for a response. A header that is absent or does not match its type is
 * left out; it never fails a call. Browsers show headers of another origin only if the service exposes them (Fetch
 * Standard, `Access-Control-Expose-Headers`).
 *
 * @param readers - Readers by name. Letter case does not matter.
 */
export function readHeaders(headers: Headers, readers: Readonly<Record<string, HeaderReader>>): object {
  const entries = Object.entries(readers).map(([name, read]): [string, unknown] => {
    const text = headers.get(name);
    return [name, text === null ? undefined : read(text)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Text. */
export const asText: HeaderReader = (text) => text;

/** A number. */
export const asNumber = (text: string): number | undefined => {
  const value = text === '' ? NaN : Number(text);
  return Number.isNaN(value) ? undefined : value;
};

/** `true` or `false`. */
export const asBoolean = (text: string): boolean | undefined =>
  text === 'true' ? true : text === 'false' ? false : undefined;

/** A list in style `simple`: `a,b` or `a, b`. */
export function asList(read: HeaderReader): HeaderReader {
  return (text) => {
    const items = text === '' ? [] : text.split(',').map((item) => read(item.trim()));
    return items.includes(undefined) ? undefined : items;
  };
}

/** A value that the document describes by `content` with a JSON media type. */
export const asJson: HeaderReader = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
