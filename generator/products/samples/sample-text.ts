import { kebabCase } from '../../case.ts';
import { words } from '../../words.ts';

/**
 * A plausible text for a field.
 *
 * @param name - of the field
 * @param format - of its schema, as in JSON Schema
 * @param noun - the thing that has the field, for example `machine`
 */
export function sampleText(name: string, format: string | null, noun: string): string {
  const known = byFormat.get(format ?? '') ?? byName.find(([pattern]) => pattern.test(name))?.[1];
  if (known !== undefined) return known;
  if (/^id$/i.test(name)) return `${noun}-id`;
  if (/id$/i.test(name)) return `${name.replace(/_?id$/i, '').toLowerCase()}-id`;
  if (name === 'name') return `my-${noun}`;
  return /[a-z_]Name$|_name$/.test(name) ? `my-${kebabCase(words(name).slice(0, -1))}` : name;
}

/** Hosts, addresses and numbers are reserved for examples (RFC 2606, RFC 5737, RFC 3849). */
const byFormat: ReadonlyMap<string, string> = new Map([
  ['date-time', '2026-01-31T09:30:00Z'],
  ['date', '2026-01-31'],
  ['time', '09:30:00Z'],
  ['duration', 'PT1H'],
  ['email', 'someone@example.com'],
  ['idn-email', 'someone@example.com'],
  ['hostname', 'www.example.com'],
  ['ipv4', '192.0.2.1'],
  ['ipv6', '2001:db8::1'],
  ['uri', 'https://example.com'],
  ['url', 'https://example.com'],
  ['uri-reference', '/example'],
  ['uuid', '0f8fad5b-d9cb-469f-a165-70867728950e'],
  ['byte', 'ZXhhbXBsZQ=='],
  ['int32', '1'],
  ['int64', '1'],
  ['uint64', '1'],
  ['decimal', '1'],
]);

const byName: readonly (readonly [RegExp, string])[] = [
  [/(?:^e|E|_e)mail$/, 'someone@example.com'],
  [/(?:^m|M|_m)onth$/, '2026-01'],
  [/(?:^p|P|_p)assword$/, 'YOUR_PASSWORD'],
  [/(?:^i|I|_i)p(?:_?[Aa]ddress)?$/, '192.0.2.1'],
  [/(?:^u|U|_u)r[il]$/, 'https://example.com'],
  [/^version$/, '1'],
];
