import type { PageRead } from './reading.ts';
import type { Story } from './story.ts';

/** A page with what was read of it. Places count in `text`. */
export interface PageInFull {
  readonly text: string;
  readonly story: Story;
  readonly page: PageRead;
}

export interface ReadingOrder {
  readonly id: number;
  /** As it was sent: plain text or HTML, in any encoding of the web. */
  readonly bytes: Uint8Array;
}

/** What the thread says: it is ready for its first page; a page is read; a page met a bug of ours. */
export type ThreadWord =
  | { readonly is: 'ready' }
  | { readonly is: 'read'; readonly id: number; readonly read: PageInFull }
  | { readonly is: 'fault'; readonly id: number; readonly fault: string };
