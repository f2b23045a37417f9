import { createHash } from 'node:crypto';

/** What an entry of the chain seals, besides the entry before it. */
export interface Link {
  readonly seq: number;
  /** Milliseconds since 1970: the same moment is written in many ways. */
  readonly at: number;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly forBody: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly revision: number;
  readonly deed: string;
  readonly undoes: number | null;
  readonly contentHash: string;
}

/** What the first entry seals. */
export const BEGINNING = '0'.repeat(64);

/** SHA-256, hexadecimal, over the entry before and the link's values in their fixed order. */
export function hashOf(before: string, link: Link): string {
  return sha256(
    JSON.stringify([
      before,
      link.seq,
      link.at,
      link.actorKind,
      link.actorId,
      link.forBody,
      link.subjectKind,
      link.subjectId,
      link.revision,
      link.deed,
      link.undoes,
      link.contentHash,
    ]),
  );
}

export function contentHashOf(salt: string, content: string): string {
  return sha256(`${salt}\n${content}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
