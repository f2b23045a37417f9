import type { Acting } from '../../../platform/acting.ts';
import type { AskableKind, AskedRecord } from '../../../platform/asked-record.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { writeMail } from '../../notifications/index.server.ts';
import { asKept } from '../changes.ts';
import { type RequestInput, requestInput } from '../input.ts';
import { mayAsk } from '../policy.ts';
import { askedStanding } from '../rules.ts';
import { confirmationRequest } from '../tables.server.ts';
import { hashOfToken, newToken } from '../token.server.ts';
import type { ShownFields } from '../views.ts';

export type AskRefusal = 'not-allowed' | 'no-such-record' | 'no-such-field' | 'changed-meanwhile' | 'id-taken';

/** Words of the mail that brings the link, in the language of who is asked. */
export type MailWords = (asked: {
  readonly named: AskedRecord['named'];
  readonly standing: 'to-confirm' | 'to-agree' | null;
  readonly token: string;
  readonly until: string;
}) => {
  readonly subject: string;
  readonly text: string;
};

interface Given {
  readonly kinds: readonly AskableKind[];
  readonly mailOf: MailWords;
}

const DAY_MS = 24 * 3600 * 1000;

/**
 * Asks the other side about a record by a one-time link that shows the chosen fields as they are now. The token is answered once and kept
 * nowhere but in the mail that brings it.
 */
export function askOtherSide(
  acting: Acting,
  input: RequestInput,
  { kinds, mailOf }: Given,
): Promise<Outcome<{ readonly id: string; readonly token: string }, AskRefusal>> {
  const wanted = requestInput.parse(input);
  const { clock, actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    const record = await kinds.find(({ kind }) => kind === wanted.subject.kind)?.look(tx, wanted.subject.id);
    if (!record) return refused('no-such-record');
    if (forBody === null || actor.kind !== 'account' || !mayAsk(actor, forBody, await record.mayEdit(actor))) return refused('not-allowed');
    if (record.revision !== wanted.revision) return refused('changed-meanwhile');
    const shown = shownFields(record, wanted);
    if (shown === null) return refused('no-such-field');
    const now = clock.now();
    const expiresAt = new Date(now.getTime() + wanted.days * DAY_MS).toISOString();
    const token = newToken();
    const [row] = await tx
      .insert(confirmationRequest)
      .values({
        id: wanted.id,
        tokenHash: hashOfToken(token),
        kind: wanted.kind,
        subjectKind: wanted.subject.kind,
        subjectId: wanted.subject.id,
        revision: record.revision,
        shown,
        named: record.named,
        sources: record.sources,
        question: wanted.question,
        lang: wanted.lang,
        recipientName: wanted.recipientName,
        recipientEmail: wanted.recipientEmail,
        bodyId: forBody,
        askedBy: actor.id,
        askedAt: now.toISOString(),
        expiresAt,
      })
      .onConflictDoNothing()
      .returning();
    if (row === undefined) return refused('id-taken');
    if (wanted.recipientEmail !== null) {
      const words = mailOf({ named: record.named, standing: askedStanding(wanted.kind, shown), token, until: expiresAt });
      await writeMail(tx, { to: wanted.recipientEmail, lang: wanted.lang, ...words, once: `request ${wanted.id}` }, clock);
    }
    ledger.add({
      subject: { kind: 'confirmation_request', id: row.id },
      revision: 1,
      deed: 'recorded',
      before: null,
      after: asKept(row),
    });
    return done({ id: row.id, token });
  });
}

function shownFields(record: AskedRecord, { kind, fields, proposed }: ReturnType<typeof requestInput.parse>): ShownFields | null {
  const changes = kind === 'change' ? proposed : {};
  const chosen = new Set([...fields, ...Object.keys(changes)]);
  const shown = record.fields.filter(({ field }) => chosen.has(field));
  // How a record stands follows from what was said of it: nobody proposes to write it otherwise.
  if (shown.length !== chosen.size || shown.some(({ field, standing }) => standing !== undefined && field in changes)) return null;
  return Object.fromEntries(
    shown.map(({ field, label, value, said, standing, links }) => {
      const wanted = changes[field];
      const optional = {
        ...(wanted === undefined ? {} : { proposed: wanted }),
        ...(standing === undefined ? {} : { standing }),
        ...(links === undefined ? {} : { links }),
      };
      return [field, { label, value, said, ...optional }];
    }),
  );
}
