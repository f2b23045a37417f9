import { data } from 'react-router';
import type { Lang } from '../values/bilingual.ts';
import { identifier } from '../values/identifier.ts';

/** The language of the address; anything else than the two is no address of ours. */
export function langOfParams(params: { readonly lang?: string | undefined }): Lang {
  if (params.lang === 'ru' || params.lang === 'en') return params.lang;
  throw notFound();
}

/** The id in the address; what can be no id is no record, and need not be looked up. */
export function idOfParams(params: { readonly id?: string | undefined }): string {
  const id = identifier.safeParse(params.id);
  if (id.success) return id.data;
  throw notFound();
}

/** Thrown by a loader when there is no such record: the page then says so in the reader's language. */
export function notFound(): ReturnType<typeof data> {
  return data(null, { status: 404 });
}

export interface QueryProblem {
  readonly field: string;
  readonly value: string;
}

/** Thrown when the query of the address cannot be understood, with all its problems at once; without any it was a form. */
export function malformedQuery(problems: readonly QueryProblem[]): ReturnType<typeof data> {
  return data({ problems }, { status: 400 });
}

/** The fields of a form. What is none, or came in part, is the sender's fault: a 400. */
export async function fieldsOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw malformedQuery([]);
  }
}
