import type { Acting } from '../../platform/acting.ts';
import { storable } from '../../platform/values/clean-text.ts';
import { isFormAddress } from '../drafts/index.server.ts';

/** What a form sent before its sender signed in, as JSON in a hidden field; null where it is none of ours. */
export type KeptFields = readonly (readonly [name: string, value: string])[];

const LARGEST = 64 * 1024;

export function readKept(json: string | null): KeptFields | null {
  if (json === null || json.length > LARGEST) return null;
  try {
    const parsed: unknown = JSON.parse(json);
    return isFields(parsed) ? parsed.map(([name, value]) => [storable(name), storable(value)] as const) : null;
  } catch {
    return null;
  }
}

function isFields(value: unknown): value is KeptFields {
  const isText = (part: unknown, longest: number) => typeof part === 'string' && part.length <= longest;
  const isField = (one: unknown) => Array.isArray(one) && one.length === 2 && isText(one[0], 200) && isText(one[1], 40_000);
  return Array.isArray(value) && value.length <= 1000 && value.every(isField);
}

/** The form's address below the language, as the form itself names it, if `back` leads to one of the workspace. */
export function formOf(back: string, fields: KeptFields): string | null {
  const named = fields.find(([name]) => name === 'draft.form')?.[1] ?? '';
  const path = /^\/(?:ru|en)\/(work\/[a-z0-9/_-]{1,180})(?:[?#]|$)/.exec(back)?.[1] ?? null;
  return path !== null && isFormAddress(named) && named.split('?')[0] === path ? named : path;
}

export function revisionOf(fields: KeptFields): number | null {
  const typed = fields.find(([name]) => name === 'revision')?.[1];
  return typed !== undefined && /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : null;
}

/** The form opens with its draft. */
export function withDraft(back: string): string {
  const url = new URL(back, 'http://here.invalid');
  url.searchParams.set('draft', 'continue');
  return `${url.pathname}${url.search}`;
}

/** Somebody who just signed in: what they may do is asked for anew with their next request. */
export function asAccount(acting: Acting, id: string): Acting {
  return { ...acting, actor: { kind: 'account', id, grants: [], platform: [], scopes: null } };
}
