/** A part of a view for templates of a team. It is computed only if one of them names its field. */
export class OnDemand<Part> {
  readonly make: () => Part;

  constructor(make: () => Part) {
    this.make = make;
  }
}
