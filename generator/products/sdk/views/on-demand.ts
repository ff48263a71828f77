/** A part of a view that only a team's templates ask for. It is made if one of them names its field. */
export class OnDemand<Part> {
  readonly make: () => Part;

  constructor(make: () => Part) {
    this.make = make;
  }
}
