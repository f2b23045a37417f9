import { notFound } from './page-arguments.ts';

/** What to skip for this page of a list, from 1. Past the last there is no page; the first is there even when the list is empty. */
export function offsetOf(page: number, list: { readonly total: number; readonly onAPage: number }): number {
  const offset = (page - 1) * list.onAPage;
  if (page > 1 && offset >= list.total) throw notFound();
  return offset;
}
