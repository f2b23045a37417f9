import { expect, it } from 'vitest';
import { expectRefusal, expectUnusable, installation, somebody, visitor } from '../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { done, refused } from '../../platform/values/outcome.ts';
import { discardDraft } from './actions/discard-draft.server.ts';
import { keepDraft } from './actions/keep-draft.server.ts';
import { sendForm } from './actions/send-form.server.ts';
import type { DraftInput } from './input.ts';
import { draftOf, draftsOf } from './queries.server.ts';
import { fieldsToKeep, withDraft } from './rules.ts';

const form = 'work/bodies/new';

function aDraft(given: Partial<DraftInput> = {}): DraftInput {
  return {
    form,
    title: 'Новый орган',
    revision: null,
    fields: [
      ['name.ru', 'Дума'],
      ['directions', 'sport'],
      ['directions', 'culture'],
    ],
    ...given,
  };
}

describeOnEachEngine('a draft', (store) => {
  const as = (id: string, at = '2026-01-02T03:04:05Z') => installation(store().db, { actor: somebody(id), clock: clockStoppedAt(at) });

  it('is what its writer typed last, and nobody else’s', async () => {
    const { db } = store();
    await keepDraft(as('anna'), aDraft({ fields: [['name.ru', 'Ду']] }));
    expect(await keepDraft(as('anna', '2026-01-02T03:05:00Z'), aDraft())).toEqual({ ok: true, value: '2026-01-02T03:05:00.000Z' });
    expect(await draftOf(db, 'anna', form)).toEqual({
      form,
      title: 'Новый орган',
      revision: null,
      updatedAt: '2026-01-02T03:05:00.000Z',
      values: { 'name.ru': ['Дума'], directions: ['sport', 'culture'] },
    });
    expect(await draftOf(db, 'petr', form)).toBeNull();
    expect(await draftsOf(db, 'petr')).toEqual([]);
  });

  it('of a new record begins with what its address says, and is found under that address again', async () => {
    const address = 'work/entries/new?partnership=sochi-minsk';
    expect(await keepDraft(as('anna'), aDraft({ form: address }))).toMatchObject({ ok: true });
    expect(await draftOf(store().db, 'anna', address)).not.toBeNull();
    expect(withDraft(address)).toBe('work/entries/new?partnership=sochi-minsk&draft=continue');
    expect(withDraft(form)).toBe('work/bodies/new?draft=continue');
    await discardDraft(as('anna'), address);
  });

  it('is refused to whoever has no account, and of more than a form can hold', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => keepDraft(visitor(db), aDraft()));
    await expectRefusal(db, 'not-allowed', () => keepDraft(installation(db), aDraft()));
    const long = [1, 2].map((n) => [`text.${n}`, 'а'.repeat(39_000)] as [string, string]);
    await expectRefusal(db, 'too-large', () => keepDraft(as('anna'), aDraft({ fields: long })));
    for (const elsewhere of ['https://elsewhere.example', 'work/../sign-in', '/work/x', 'ru/about', 'work/x?a=//elsewhere', 'work/x?a=1#b'])
      await expectUnusable(db, 'not-a-form', () => keepDraft(as('anna'), aDraft({ form: elsewhere })));
  });

  it('goes with the form that is sent, and stays with one that is refused', async () => {
    const { db } = store();
    await sendForm(as('anna'), form, async () => refused('not-allowed'));
    expect(await draftOf(db, 'anna', form)).not.toBeNull();
    await keepDraft(as('petr'), aDraft());
    await sendForm(as('anna'), form, async () => done('x'));
    expect(await draftOf(db, 'anna', form)).toBeNull();
    expect(await draftOf(db, 'petr', form)).not.toBeNull();
  });

  it('is discarded by its writer only', async () => {
    const { db } = store();
    await discardDraft(as('anna'), form);
    await discardDraft(visitor(db), form);
    expect(await draftOf(db, 'petr', form)).not.toBeNull();
    await discardDraft(as('petr'), form);
    expect(await draftOf(db, 'petr', form)).toBeNull();
  });

  it('is dropped after ninety days', async () => {
    const { db } = store();
    await keepDraft(as('anna', '2026-01-01T00:00:00Z'), aDraft());
    await keepDraft(as('petr', '2026-04-01T00:00:00Z'), aDraft());
    expect(await draftOf(db, 'anna', form)).not.toBeNull();
    await keepDraft(as('petr', '2026-04-02T00:00:00Z'), aDraft());
    expect(await draftOf(db, 'anna', form)).toBeNull();
    expect(await draftsOf(db, 'petr')).toHaveLength(1);
  });

  it('holds no secrets', () => {
    const values = { name: ['Анна'], password: ['1'], 'new-password': ['2'], apiToken: ['3'], 'draft.form': ['x'], clientSecret: ['4'] };
    expect(fieldsToKeep(values)).toEqual([['name', 'Анна']]);
  });
});
