/** Who acts. Until accounts come, only the installation itself writes (the demonstration), and everyone reads. */
export type Actor = { readonly kind: 'installation' } | { readonly kind: 'visitor' };
