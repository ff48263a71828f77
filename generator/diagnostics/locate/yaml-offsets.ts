import type { Event } from 'js-yaml';
import type { Offsets, Wanted } from './wanted.ts';

/**
 * Finds the offsets of values in a YAML text.
 *
 * @returns no place behind an alias or a merge key, and no places for invalid YAML
 */
export async function yamlOffsets(text: string, wanted: Wanted): Promise<Offsets> {
  const yaml = await import('js-yaml');
  try {
    const walk = new Walk(text, yaml.parseEvents(text, { maxDepth: 1000 }), yaml);
    walk.node(wanted);
    return walk.found;
  } catch {
    return new Map();
  }
}

class Walk {
  readonly found = new Map<string, number>();
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #yaml: typeof import('js-yaml');
  #at: number;

  constructor(text: string, events: readonly Event[], yaml: typeof import('js-yaml')) {
    this.#text = text;
    this.#events = events;
    this.#yaml = yaml;
    this.#at = events[0]?.type === yaml.EVENT_ID.DOCUMENT ? 1 : 0;
  }

  /** Moves past the next node, and stores the wanted places in it. */
  node(wanted: Wanted | undefined): void {
    const event = this.#events[this.#at];
    this.#at += 1;
    if (event?.type === this.#yaml.EVENT_ID.MAPPING) this.#members(wanted);
    else if (event?.type === this.#yaml.EVENT_ID.SEQUENCE) this.#elements(wanted);
  }

  #members(wanted: Wanted | undefined): void {
    while (this.#isInside()) {
      const key = this.#events[this.#at];
      const name =
        key?.type === this.#yaml.EVENT_ID.SCALAR ? this.#yaml.getScalarValue(this.#text, key) : null;
      const child = name === null ? undefined : wanted?.children.get(name);
      this.#note(child, key);
      this.node(undefined);
      this.node(child);
    }
  }

  #elements(wanted: Wanted | undefined): void {
    for (let index = 0; this.#isInside(); index += 1) {
      const child = wanted?.children.get(`${index}`);
      this.#note(child, this.#events[this.#at]);
      this.node(child);
    }
  }

  #note(child: Wanted | undefined, event: Event | undefined): void {
    const start = event === undefined ? -1 : this.#startOf(event);
    if (child !== undefined && start >= 0) this.found.set(child.pointer, start);
  }

  /** The start of an event's text; for a quoted text its quotation mark. Negative for an empty value. */
  #startOf(event: Event): number {
    if ('start' in event) return event.start;
    if (!('valueStart' in event)) return -1;
    const { SINGLE_QUOTED, DOUBLE_QUOTED } = this.#yaml.SCALAR_STYLE;
    const isQuoted = event.style === SINGLE_QUOTED || event.style === DOUBLE_QUOTED;
    return isQuoted ? event.valueStart - 1 : event.valueStart;
  }

  /** Whether a node of the collection follows. If not, moves past its end. */
  #isInside(): boolean {
    const event = this.#events[this.#at];
    if (event !== undefined && event.type !== this.#yaml.EVENT_ID.POP) return true;
    this.#at += 1;
    return false;
  }
}
