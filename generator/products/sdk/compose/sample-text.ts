/**
 * A plausible text for a field.
 *
 * @param name - of the field
 * @param format - of its schema, as JSON Schema names formats
 * @param noun - what the field belongs to, for example `machine`
 */
export function sampleText(name: string, format: string | null, noun: string): string {
  if (format === 'date-time') return '2026-01-31T09:30:00Z';
  if (format === 'date') return '2026-01-31';
  if (format === 'email') return 'someone@example.com';
  if (format === 'uri' || format === 'url') return 'https://example.com';
  if (/^id$/i.test(name)) return `${noun}-id`;
  if (/id$/i.test(name)) return `${name.replace(/_?id$/i, '').toLowerCase()}-id`;
  return name === 'name' ? `my-${noun}` : name;
}
