/** A scope of names. Each name has one owner. */
export class Scope {
  readonly #owners = new Map<string, string>();

  /** Whether the name has no owner. */
  isFree(name: string): boolean {
    return !this.#owners.has(name);
  }

  /** Gives the name to `owner`; false if another owner has it. */
  take(name: string, owner: string): boolean {
    const current = this.#owners.get(name) ?? owner;
    this.#owners.set(name, current);
    return current === owner;
  }

  /** The owner of a name; null without one. */
  ownerOf(name: string): string | null {
    return this.#owners.get(name) ?? null;
  }
}
