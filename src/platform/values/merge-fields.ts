/** One record goes into another one of its kind. */
export interface Going {
  readonly kind: string;
  readonly from: string;
  readonly into: string;
}

/** How a field of two records becomes one. */
export type FieldWay =
  /** The value of one of them. */
  | { readonly way: 'one' }
  /** A text in two languages: each language by itself. */
  | { readonly way: 'languages' }
  /** A list: both lists as one, without doubles, or one of them. */
  | { readonly way: 'list'; together(into: never, from: never): unknown }
  /** Both as one, whatever is chosen: where facts come from, what sources say. */
  | { readonly way: 'both'; together(into: never, from: never, going: Going): unknown }
  /** Where the value of another field comes from. */
  | { readonly way: 'with'; readonly field: string; together(into: never, from: never): unknown };
