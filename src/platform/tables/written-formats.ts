/** Forms in which lists can be had. */
export const WRITTEN_FORMATS = ['xlsx', 'csv', 'json'] as const;
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];
