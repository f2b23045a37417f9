import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal, expectUnusable, installation, visitor } from '../../../platform/acting.testing.ts';
import type { Acting } from '../../../platform/acting.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import type { BodyRole } from '../../../platform/values/actor.ts';
import { checkChain, historyOf } from '../../history/index.server.ts';
import { as, OTHER_BODY, recordExampleBooks } from '../books.testing.ts';
import { aLetterhead, anIncoming, anOutgoing } from '../factory.server.ts';
import type { LetterInput } from '../input.ts';
import { keptLetter } from '../kept-queries.server.ts';
import { letterFile } from '../paper.server.ts';
import { answerLetter } from './answer-letter.server.ts';
import { draftOutgoing } from './draft-outgoing.server.ts';
import { editLetter } from './edit-letter.server.ts';
import { handLetters } from './hand-letters.server.ts';
import { keepLetterhead } from './keep-letterhead.server.ts';
import { noteLetter } from './note-letter.server.ts';
import { registerIncoming } from './register-incoming.server.ts';
import { registerOutgoing } from './register-outgoing.server.ts';
import { withdrawDraft } from './withdraw-draft.server.ts';

const WRITE: readonly BodyRole[] = ['officer', 'secretary', 'institution'];
const READ_ONLY: readonly BodyRole[] = ['head', 'guest'];
const NEITHER: readonly BodyRole[] = ['specialist', 'press_editor'];

describeOnEachEngine('letters in the books of a body', (store) => {
  beforeAll(async () => {
    const { db } = store();
    await recordExampleBooks(db);
    await draftOutgoing(as(db, 'officer'), anOutgoing({ id: 'draft' }));
    await registerIncoming(as(db, 'officer'), anIncoming({ id: 'registered' }));
  });

  const edit = (acting: Acting, id: string, change: Partial<LetterInput>, revision = 1) =>
    editLetter(acting, { input: anOutgoing({ id, ...change }), revision, reason: null });

  describe('are written', () => {
    it.each(WRITE)('by its %s', async (role) => {
      const { db } = store();
      expect(await draftOutgoing(as(db, role), anOutgoing({ id: `by-${role.replace('_', '-')}` }))).toMatchObject({ ok: true });
      expect(await registerIncoming(as(db, role), anIncoming({ id: `in-by-${role.replace('_', '-')}` }))).toMatchObject({ ok: true });
    });

    it.each([...READ_ONLY, ...NEITHER])('not by its %s', async (role) => {
      const { db } = store();
      await expectRefusal(db, 'not-allowed', () => draftOutgoing(as(db, role), anOutgoing({ id: 'x' })));
      await expectRefusal(db, 'not-allowed', () => registerIncoming(as(db, role), anIncoming({ id: 'x' })));
      await expectRefusal(db, 'not-allowed', () => keepLetterhead(as(db, role), { input: aLetterhead(), revision: 0 }));
    });

    it('not for another body, by a visitor, by an operator or by a token that only reads', async () => {
      const { db } = store();
      const foreign = { ...as(db, 'officer', { body: OTHER_BODY }), forBody: as(db, null).forBody };
      const operator = as(db, null, { platform: ['operator', 'administrator'] });
      const token = as(db, 'officer', { scopes: ['read'] });
      for (const acting of [foreign, visitor(db), operator, token, { ...as(db, 'officer'), forBody: null }]) {
        await expectRefusal(db, 'not-allowed', () => draftOutgoing(acting, anOutgoing({ id: 'x' })));
        await expectRefusal(db, 'not-allowed', () => registerIncoming(acting, anIncoming({ id: 'x' })));
      }
    });
  });

  describe('are not even there', () => {
    const actsOn = (acting: Acting, id: string) => [
      () => edit(acting, id, { subject: 'Другое' }),
      () => registerOutgoing(acting, { id, revision: 1 }),
      () => withdrawDraft(acting, { id, revision: 1, reason: null }),
      () => answerLetter(acting, { id, revision: 1, answers: null }),
      () => noteLetter(acting, { id, revision: 1, note: 'x' }),
      () => handLetters(acting, { ids: [id], executor: 'x', executorPhone: null }),
    ];

    it('for those who do not read them: the same word as for a letter that nobody wrote', async () => {
      const { db } = store();
      const others = [
        as(db, 'officer', { body: OTHER_BODY }),
        as(db, 'specialist'),
        as(db, 'press_editor'),
        as(db, null, { platform: ['operator'] }),
        visitor(db),
      ];
      for (const acting of others)
        for (const act of [...actsOn(acting, 'draft'), ...actsOn(acting, 'nowhere')]) await expectRefusal(db, 'no-such-record', act);
      for (const act of actsOn(as(db, 'officer'), 'nowhere')) await expectRefusal(db, 'no-such-record', act);
    });

    it('to be changed by those who only read', async () => {
      const { db } = store();
      for (const role of READ_ONLY) for (const act of actsOn(as(db, role), 'draft')) await expectRefusal(db, 'not-allowed', act);
    });
  });

  it('name only what the register has', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    const refusals = [
      [{ withMunicipality: 'nowhere' }, 'no-such-other-side'],
      [{ withMunicipality: null, withBody: 'nowhere' }, 'no-such-other-side'],
      [{ signatory: 'nowhere' }, 'no-such-official'],
      [{ partnership: 'nowhere' }, 'no-such-partnership'],
      [{ answers: 'nowhere' }, 'no-such-letter'],
      [{ answers: 'draft' }, 'no-such-letter'],
    ] as const;
    for (const [given, refusal] of refusals) {
      await expectRefusal(db, refusal, () => draftOutgoing(acting, anOutgoing({ id: 'x', ...given })));
      await expectRefusal(db, refusal, () => registerIncoming(acting, anIncoming({ id: 'x', ...given })));
      await expectRefusal(db, refusal, () => edit(acting, 'draft', given));
    }
  });

  it('answer no letter of another body’s books, though its id be known', async () => {
    const { db } = store();
    await registerIncoming(as(db, 'officer', { body: OTHER_BODY }), anIncoming({ id: 'theirs' }));
    await expectRefusal(db, 'no-such-letter', () => draftOutgoing(as(db, 'officer'), anOutgoing({ id: 'x', answers: 'theirs' })));
    await expectRefusal(db, 'no-such-letter', () => answerLetter(as(db, 'officer'), { id: 'draft', revision: 1, answers: 'theirs' }));
  });

  it('are refused when the id is taken, whosever letter has it', async () => {
    const { db } = store();
    await expectRefusal(db, 'id-taken', () => draftOutgoing(as(db, 'officer'), anOutgoing({ id: 'registered' })));
    await expectRefusal(db, 'id-taken', () => registerIncoming(as(db, 'officer'), anIncoming({ id: 'draft' })));
  });

  it('need somebody on the other side, and no more text than a letter holds', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    await expectUnusable(db, 'nobody-named', async () => draftOutgoing(acting, anOutgoing({ withMunicipality: null })));
    await expectUnusable(db, 'too_big', async () => draftOutgoing(acting, anOutgoing({ text: 'ы'.repeat(50_001) })));
    await expectUnusable(db, 'not-a-day', async () => registerIncoming(acting, anIncoming({ theirDate: '2026' })));
    expect(await draftOutgoing(acting, anOutgoing({ id: 'long', text: 'ы'.repeat(50_000) }))).toMatchObject({ ok: true });
  });

  it('keep what no database takes out of what was pasted', async () => {
    const { db } = store();
    await draftOutgoing(
      as(db, 'officer'),
      anOutgoing({ id: 'pasted', subject: 'О\u0000 дне\tгорода\u0007', text: 'Раз\u000bдва\r\nтри\ud800' }),
    );
    expect((await keptLetter(db, 'pasted'))?.input).toMatchObject({ subject: 'О дне города', text: 'Раз\nдва\nтри' });
  });

  it('are edited while they are drafts, and only as they were seen', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    await draftOutgoing(acting, anOutgoing({ id: 'edited' }));
    expect(await edit(acting, 'edited', { subject: 'О театре' })).toMatchObject({ ok: true });
    await expectRefusal(db, 'changed-meanwhile', () => edit(as(db, 'secretary'), 'edited', { subject: 'О музее' }));
    expect(await keptLetter(db, 'edited')).toMatchObject({ revision: 2, input: { subject: 'О театре' } });
    const [last] = await historyOf(db, { kind: 'letter', id: 'edited' });
    expect(last).toMatchObject({
      deed: 'edited',
      fields: { subject: ['О визите делегации', 'О театре'] },
      actor: { id: 'officer-of-sochi-council' },
    });
  });

  it('do not move to the other direction by an edit', async () => {
    const { db } = store();
    await draftOutgoing(as(db, 'officer'), anOutgoing({ id: 'stays' }));
    await edit(as(db, 'officer'), 'stays', { direction: 'incoming' });
    expect((await keptLetter(db, 'stays'))?.input.direction).toBe('outgoing');
  });

  it('are registered with a text and a signatory, once', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    await draftOutgoing(acting, anOutgoing({ id: 'without-text', text: null }));
    await draftOutgoing(acting, anOutgoing({ id: 'unsigned', signatoryWritten: null }));
    await draftOutgoing(acting, anOutgoing({ id: 'whole' }));
    await expectRefusal(db, 'no-text', () => registerOutgoing(acting, { id: 'without-text', revision: 1 }));
    await expectRefusal(db, 'no-signatory', () => registerOutgoing(acting, { id: 'unsigned', revision: 1 }));
    expect(await registerOutgoing(acting, { id: 'whole', revision: 1 })).toMatchObject({ ok: true, value: { day: '2026-01-02' } });
    await expectRefusal(db, 'already-registered', () => registerOutgoing(acting, { id: 'whole', revision: 2 }));
    await expectRefusal(db, 'changed-meanwhile', () => registerOutgoing(acting, { id: 'unsigned', revision: 7 }));
  });

  it('say what they say once they are registered; what they belong to may still be put right', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    await draftOutgoing(acting, anOutgoing({ id: 'sent' }));
    await registerOutgoing(acting, { id: 'sent', revision: 1 });
    for (const change of [
      { text: 'Другое' },
      { subject: 'Другое' },
      { executor: 'Другой' },
      { signatoryWritten: 'Мэр\nДругой' },
      { addressee: 'Другому' },
    ])
      await expectRefusal(db, 'already-registered', () => edit(acting, 'sent', change, 2));
    await expectRefusal(db, 'already-registered', () => withdrawDraft(acting, { id: 'sent', revision: 2, reason: null }));
    expect(await edit(acting, 'sent', { partnership: 'sochi-minsk', replyBy: '2026-02-01' }, 2)).toMatchObject({ ok: true });
    expect(await noteLetter(acting, { id: 'sent', revision: 3, note: 'В тексте ошибка: не 12, а 13 мая' })).toMatchObject({ ok: true });
    const [note] = await historyOf(db, { kind: 'letter', id: 'sent' });
    expect(note).toMatchObject({ reason: 'В тексте ошибка: не 12, а 13 мая', revision: 4 });
  });

  it('that came keep the sender’s words, and change hands', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    const change = (given: Partial<LetterInput>) =>
      editLetter(acting, { input: anIncoming({ id: 'registered', ...given }), revision: 1, reason: null });
    await expectRefusal(db, 'already-registered', () => change({ theirNumber: '1' }));
    await draftOutgoing(acting, anOutgoing({ id: 'handed-draft' }));
    expect(await handLetters(acting, { ids: ['registered', 'handed-draft', 'sent'], executor: 'Петров', executorPhone: '12' })).toEqual({
      ok: true,
      value: { handed: 2, left: 1 },
    });
    expect((await keptLetter(db, 'registered'))?.input).toMatchObject({ executor: 'Петров', executorPhone: '12' });
    expect((await keptLetter(db, 'sent'))?.input.executor).toBe('Иванова Мария Петровна');
  });

  it('are linked with what they answer, also later', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    await registerIncoming(acting, anIncoming({ id: 'question' }));
    await draftOutgoing(acting, anOutgoing({ id: 'reply' }));
    await registerOutgoing(acting, { id: 'reply', revision: 1 });
    expect(await answerLetter(acting, { id: 'reply', revision: 2, answers: 'question' })).toMatchObject({ ok: true });
    expect((await keptLetter(db, 'reply'))?.input.answers).toBe('question');
    await expectRefusal(db, 'no-such-letter', () => answerLetter(acting, { id: 'question', revision: 1, answers: 'question' }));
  });

  it('look as they went out, whatever becomes of the letterhead', async () => {
    const { db } = store();
    const acting = as(db, 'officer', { body: 'fund' });
    const headOf = async (id: string) => {
      const kept = await keptLetter(db, id);
      if (kept === null) throw new Error('no letter');
      return strFromU8(unzipSync((await letterFile(db, kept)).content)['word/document.xml'] ?? new Uint8Array());
    };
    await keepLetterhead(acting, { input: aLetterhead({ site: 'one.example' }), revision: 0 });
    for (const id of ['went-out', 'not-yet']) await draftOutgoing(acting, anOutgoing({ id }));
    await registerOutgoing(acting, { id: 'went-out', revision: 1 });
    await keepLetterhead(acting, { input: aLetterhead({ site: 'two.example' }), revision: 1 });
    expect(await headOf('went-out')).toContain('one.example');
    expect(await headOf('not-yet')).toContain('two.example');
  });

  it('are taken away as drafts, and the history keeps what they said', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    await draftOutgoing(acting, anOutgoing({ id: 'taken-away' }));
    expect(await withdrawDraft(acting, { id: 'taken-away', revision: 1, reason: 'передумали' })).toMatchObject({ ok: true });
    expect(await keptLetter(db, 'taken-away')).toBeNull();
    const [last] = await historyOf(db, { kind: 'letter', id: 'taken-away' });
    expect(last).toMatchObject({ deed: 'withdrawn', reason: 'передумали', fields: { subject: ['О визите делегации', null] } });
  });

  it('have one letterhead, which nobody overwrites unseen, and a numbering that begins once', async () => {
    const { db } = store();
    const acting = as(db, 'officer', { body: 'fund' });
    expect(await keepLetterhead(acting, { input: aLetterhead({ incomingBefore: 10 }), revision: 2 })).toMatchObject({ ok: true });
    await expectRefusal(db, 'changed-meanwhile', () => keepLetterhead(acting, { input: aLetterhead(), revision: 0 }));
    await expectRefusal(db, 'numbering-began', () => keepLetterhead(acting, { input: aLetterhead({ incomingBefore: 5 }), revision: 3 }));
    await expectUnusable(db, 'pattern-without-number', async () =>
      keepLetterhead(acting, { input: aLetterhead({ outgoingPattern: '01-12' }), revision: 3 }),
    );
  });

  it('leave a chain that holds', async () => {
    expect((await checkChain(installation(store().db).db)).fault).toBeNull();
  });
});
