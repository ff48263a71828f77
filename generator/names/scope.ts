/** The names given so far in one place; each is given once. */
export class Scope {
  readonly #owners = new Map<string, string>();

  /** Whether nobody has the name. */
  isFree(name: string): boolean {
    return !this.#owners.has(name);
  }

  /** Gives the name to `owner`; false if somebody else has it. */
  take(name: string, owner: string): boolean {
    const current = this.#owners.get(name) ?? owner;
    this.#owners.set(name, current);
    return current === owner;
  }

  /** Who has the name; null if nobody has. */
  ownerOf(name: string): string | null {
    return this.#owners.get(name) ?? null;
  }
}
