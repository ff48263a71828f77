/** Characters that move the cursor, change colours or reverse the direction of text in a terminal. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Escapes the control characters in text of a service or a document, for example as `\u001b`. Line breaks and tabs
 * stay.
 */
export function safeText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(control, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}

/** The same on one line. */
export function safeLine(text: string): string {
  return safeText(text).replace(/\s+/g, ' ').trim();
}

/** A text for a stream. A terminal gets control characters escaped, and a pipe gets the text unchanged. */
export function shielded(text: string, { isTTY }: { readonly isTTY: boolean }): string {
  return isTTY ? safeText(text) : text;
}
