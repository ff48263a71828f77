/** Names of the number of all items, except `count`, which may also be the number of items on a page. */
export const totalNames: readonly string[] =
  'total|total count|total items|total results|total records|total elements|total size|total hits|total number|total entries|total results count|total value|total rows|nb hits|num found|total found|items total|pagination count|meta count|paging count'.split(
    '|',
  );

/** Response headers with the number of all items. */
export const totalHeaders: readonly string[] =
  'total count|total|total results|total items|pagination total|pagination total count'.split('|');
