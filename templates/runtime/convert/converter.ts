/** The direction of a conversion: a value of a response is decoded, a value of a request is encoded. */
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
 * @param rest - Converts all other properties, except for those whose converter in `fields` is undefined.
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

/** Converts the elements of an array by position, and all further elements by `rest`. */
export function convertTuple(places: readonly (Converter | undefined)[], rest?: Converter): Converter {
  return (value, way) => {
    if (!Array.isArray(value)) return value;
    return value.map((item: unknown, index) => {
      const convert = index < places.length ? places[index] : rest;
      return convert ? convert(item, way) : item;
    });
  };
}

/** Applies several converters in order. Each of them converts a different kind of value. */
export function convertInTurn(...converters: readonly Converter[]): Converter {
  return (value, way) => converters.reduce((converted, convert) => convert(converted, way), value);
}

/**
 * Converts values that the converter accepts, and leaves all others unchanged: the document allows other values too.
 */
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
 * Passes null and converted values: a `bigint`, or an object with `toJSON`, such as a date.
 *
 * @param what - The expected value.
 * @throws TypeError for all other values.
 */
export function leaveOrRefuse(value: unknown, what: string): unknown {
  if (value === null || value === undefined || typeof value === 'bigint' || 'toJSON' in Object(value))
    return value;
  throw new TypeError(`${typeof value === 'number' ? value : JSON.stringify(value)} is not a valid ${what}`);
}

/** Whether a value is an object with properties: not null, not an array, and without `toJSON`, which dates have. */
export function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('toJSON' in value);
}
