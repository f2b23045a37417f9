/** A table to be written while it is read: its rows come in pages, and only one of them is in memory. */
export interface TableToWrite {
  /** Of the sheet. */
  readonly name: string;
  readonly columns: readonly { readonly key: string; readonly head: string }[];
  /** Each row has a cell for each column. */
  readonly pages: AsyncIterable<readonly (readonly string[])[]>;
}
