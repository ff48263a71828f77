/** An integer of JSON whose digits a `number` cannot hold, between the wire and its type. */
export class ExactInteger {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }

  /** What `JSON.parse` makes of it. */
  toJSON(): number {
    return Number(this.digits);
  }
}
