/** Words that services expect before a key in `Authorization`, in the spellings of descriptions. */
const schemes = 'Bearer|Token|JWT|Api-?Key|Basic|Key|OAuth|SSWS|Apikey';

/** Names of schemes that imply a bearer token. */
const bearerNames = /^(bearer(auth)?|jwt)$/;

/**
 * The prefix of an API key in `Authorization` if the document shows one; null without a prefix.
 *
 * OpenAPI has `type: http` for such schemes, but frameworks write `type: apiKey`, which has no field for a
 * prefix. The description decides if it shows the prefix (`Bearer <token>`, `Authorization: Token …`,
 * 'prefixed with "Bearer "'), else the scheme's name. A word in running text ("your API token") is not a
 * prefix, nor is a word after "without".
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

/** Ways in which descriptions show the prefix of a key. */
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
