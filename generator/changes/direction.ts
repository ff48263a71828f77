import type { FieldSurface } from './surface.ts';

/** Which way a value travels: callers give what is sent, and get what is received. */
export type Direction = 'sent' | 'received';

/** The fields that travel this way: one that only the service sends is no part of a request, and the other way round. */
export function visible(fields: readonly FieldSurface[], direction: Direction): readonly FieldSurface[] {
  return fields.filter(({ access }) => access !== (direction === 'sent' ? 'read' : 'write'));
}
