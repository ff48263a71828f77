/** Words that services want before a key in `Authorization`, as people write them. */
const schemes = 'Bearer|Token|JWT|Api-?Key|Basic|Key|OAuth|SSWS|Apikey';

/** Names of schemes that say by themselves what stands before the key. */
const bearerNames = /^(bearer(auth)?|jwt)$/;

/**
 * What the value of an API key in `Authorization` begins with, where the document shows it; null where the key is all there is.
 *
 * Documents cannot say it: OpenAPI has `type: http` for such schemes, and frameworks write `type: apiKey` anyway. The
 * description counts where it shows the form (`Bearer <token>`, `Authorization: Token …`, 'prefixed with "Bearer "'), else the
 * scheme's name. A word alone, as in "your API token", shows no form, and "without" before the word forbids it.
 */
export function readPrefix(name: string, description: string | null): string | null {
  const text = description ?? '';
  const shown = shownWord(text);
  const isNamed = bearerNames.test(name.toLowerCase().replace(/[^a-z]/g, ''));
  const word = shown ?? (isNamed ? 'Bearer' : null);
  if (word === null || isForbidden(word, text)) return null;
  return `${word.toLowerCase() === 'bearer' ? 'Bearer' : word} `;
}

const placeholder = String.raw`(?:[<{[(…$]|\.{3}|[A-Z_]{4,}\b|x{3,}|eyJ|your[\s_-]|API[\s_]?Key\b|access[\s_-]token\b)`;
const quote = String.raw`["'\`‘’“”]`;

/** The forms in which descriptions show a word before a key. */
const forms: readonly RegExp[] = [
  // Authorization: Token abc
  new RegExp(String.raw`\bAuthorization\b${quote}?\s*[:=]\s*${quote}?(${schemes})\s+\S`, 'i'),
  new RegExp(String.raw`\bAuthorization:\s*${quote}?([A-Z][\w-]*)\s+${placeholder}`),
  // Bearer <token>, Bearer YOUR_TOKEN
  new RegExp(String.raw`\b((?:${schemes})|(?:bearer|token|jwt))\s+${placeholder}`),
  // "Bearer 12345"
  new RegExp(String.raw`${quote}(${schemes})\s+[^\s"'\`‘’“”]`, 'i'),
  // 'Bearer' [space] and then the token
  new RegExp(
    String.raw`${quote}(${schemes})\s?${quote}\s*(?:\[space\]|\(space\)|followed|\+|and then|before|in front)`,
    'i',
  ),
  // prefixed with "Bearer ", the "Token" prefix, Bearer scheme
  new RegExp(String.raw`\bprefix(?:ed)?\b[^.\n]{0,30}?${quote}?\b(${schemes})\b`, 'i'),
  new RegExp(String.raw`${quote}?\b(${schemes})\b\s?${quote}?\s+prefix\b`, 'i'),
  new RegExp(String.raw`\busing the ${quote}?(Bearer|Token|JWT)${quote}? (?:authentication )?scheme\b`, 'i'),
];

function shownWord(text: string): string | null {
  for (const form of forms) {
    const [, word] = form.exec(text) ?? [];
    if (word !== undefined) return word;
  }
  return null;
}

function isForbidden(word: string, text: string): boolean {
  const negation = String.raw`\b(?:without|no|not|don['’]t|never|omit(?:ting)?|exclud\w+|instead of|rather than|leave out)\b`;
  return new RegExp(String.raw`${negation}[^.\n]{0,40}?\b${word}\b`, 'i').test(text);
}
