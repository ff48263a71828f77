/** An integer in JSON that a `number` cannot represent, before it is converted to its type. */
export class ExactInteger {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }

  /** The rounded number, as `JSON.parse` returns it. */
  toJSON(): number {
    return Number(this.digits);
  }
}
