/** Whether a value comes off the wire or goes onto it. */
export type Way = 'decode' | 'encode';

/**
 * Converts a value from JSON to its type, or back. Null and converted values pass unchanged. The argument is never
 * changed.
 *
 * @throws TypeError when a value does not match the document.
 */
export type Converter = (value: unknown, way: Way) => unknown;

/**
 * Converts properties of an object by name.
 *
 * @param rest - For the properties not named; undefined by name leaves one out of that.
 */
export function convertFields(
  fields: Readonly<Record<string, Converter | undefined>>,
  rest?: Converter,
): Converter {
  return (value, way) => {
    if (!isPlain(value)) return value;
    const entries = Object.entries(value).map(([name, field]): [string, unknown] => {
      const convert = Object.hasOwn(fields, name) ? fields[name] : rest;
      return [name, convert ? convert(field, way) : field];
    });
    return Object.fromEntries(entries);
  };
}

/** Converts each element of an array. */
export function convertItems(convert: Converter): Converter {
  return (value, way) => (Array.isArray(value) ? value.map((item) => convert(item, way)) : value);
}

/** Converts the elements of an array by position, and those after them by `rest`. */
export function convertTuple(places: readonly (Converter | undefined)[], rest?: Converter): Converter {
  return (value, way) => {
    if (!Array.isArray(value)) return value;
    return value.map((item: unknown, index) => {
      const convert = index < places.length ? places[index] : rest;
      return convert ? convert(item, way) : item;
    });
  };
}

/** Applies several converters in order. Each converts other kinds of values. */
export function convertInTurn(...converters: readonly Converter[]): Converter {
  return (value, way) => converters.reduce((converted, convert) => convert(converted, way), value);
}

/** Leaves values that the converter refuses as they are, where the document allows others too. */
export function convertIfFit(convert: Converter): Converter {
  return (value, way) => {
    try {
      return convert(value, way);
    } catch (error) {
      if (error instanceof TypeError) return value;
      throw error;
    }
  };
}

/**
 * Passes null and converted values: a `bigint`, or an object with a JSON form of its own, such as a date.
 *
 * @param what - The expected value.
 * @throws TypeError for all other values.
 */
export function leaveOrRefuse(value: unknown, what: string): unknown {
  if (value === null || value === undefined || typeof value === 'bigint' || 'toJSON' in Object(value))
    return value;
  throw new TypeError(`${typeof value === 'number' ? value : JSON.stringify(value)} is no ${what}`);
}

/** Whether a value is an object with properties: not null, an array, or one with a JSON form of its own, as dates have. */
export function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('toJSON' in value);
}
