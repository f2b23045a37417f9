import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, expectUnusable, visitor } from '../../../platform/acting.testing.ts';
import type { Clock } from '../../../platform/clock.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { as, OTHER_BODY, recordExampleBooks } from '../books.testing.ts';
import { anIncoming } from '../factory.server.ts';
import type { AddresseeInput, WriteSeriesInput } from '../input.ts';
import { keptLetter } from '../kept-queries.server.ts';
import { lettersOfSeries } from '../series-queries.server.ts';
import { editLetter } from './edit-letter.server.ts';
import { editSeries } from './edit-series.server.ts';
import { recordSeries } from './record-series.server.ts';
import { registerIncoming } from './register-incoming.server.ts';
import { registerSeries } from './register-series.server.ts';
import { writeSeries } from './write-series.server.ts';

const series = (id: string) => ({
  id,
  title: 'С Новым годом',
  subject: 'О поздравлении',
  text: '{{ Обращение }}\nПоздравляем жителей {{города}} с Новым годом!',
});

const to = (municipality: string | null, body: string | null = null, salutation: string | null = 'Уважаемые друзья!'): AddresseeInput => ({
  municipality,
  body,
  addressee: null,
  salutation,
  name: null,
});

const everybody = [to('minsk'), to('yolkino'), to('berdyansk'), to(null, 'minsk-council')];

const written = (addressees: readonly AddresseeInput[], given: Partial<WriteSeriesInput> = {}): WriteSeriesInput => ({
  addressees: [...addressees],
  signatory: null,
  signatoryWritten: 'Председатель\nВ.П. Филонов',
  executor: null,
  executorPhone: null,
  ...given,
});

describeOnEachEngine('a series of letters', (store) => {
  beforeAll(async () => {
    await recordExampleBooks(store().db);
  });

  it('writes to each in their own words', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    await recordSeries(acting, series('greetings'));
    expect(await writeSeries(acting, { id: 'greetings', input: written(everybody), register: true })).toEqual({
      ok: true,
      value: { made: 4, already: 0 },
    });
    const letters = await Promise.all((await lettersOfSeries(db, 'greetings')).map(({ id }) => keptLetter(db, id)));
    expect(letters.map((one) => one?.input.text?.split('\n')[1])).toEqual([
      'Поздравляем жителей Минска с Новым годом!',
      'Поздравляем жителей Ёлкино-Озёрного с Новым годом!',
      'Поздравляем жителей Бердянска с Новым годом!',
      'Поздравляем жителей Минска с Новым годом!',
    ]);
    expect(letters.map((one) => one?.number)).toEqual(['1', '2', '3', '4']);
    expect(letters[0]?.input).toMatchObject({ partnership: 'sochi-minsk', lang: 'ru', subject: 'О поздравлении' });
  });

  it('never writes to anybody twice: running again adds who is missing', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    await recordSeries(acting, series('twice'));
    await writeSeries(acting, { id: 'twice', input: written([to('minsk')]), register: false });
    const both = await Promise.all(
      ['officer', 'secretary'].map((role) =>
        writeSeries(as(db, role as 'officer'), { id: 'twice', input: written(everybody), register: false }),
      ),
    );
    const made = both.map((outcome) => (outcome.ok ? outcome.value.made : Number.NaN));
    expect(made.reduce((sum, n) => sum + n, 0)).toBe(3);
    expect(await lettersOfSeries(db, 'twice')).toHaveLength(4);
    expect(await registerSeries(acting, 'twice')).toEqual({ ok: true, value: 4 });
    expect(await registerSeries(acting, 'twice')).toEqual({ ok: true, value: 0 });
  });

  it('goes on after it was killed in the middle, without a gap in the numbers', async () => {
    const { db } = store();
    const acting = as(db, 'officer', { body: 'fund' });
    await recordSeries(acting, series('killed'));
    // The process dies while the third letter is being registered.
    let asked = 0;
    const dying: Clock = {
      now() {
        asked += 1;
        if (asked > 8) throw new Error('killed');
        return acting.clock.now();
      },
    };
    await expect(writeSeries({ ...acting, clock: dying }, { id: 'killed', input: written(everybody), register: true })).rejects.toThrow(
      'killed',
    );
    const before = await lettersOfSeries(db, 'killed');
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(4);
    expect(await writeSeries(acting, { id: 'killed', input: written(everybody), register: true })).toEqual({
      ok: true,
      value: { made: 4 - before.length, already: before.length },
    });
    const letters = await Promise.all((await lettersOfSeries(db, 'killed')).map(({ id }) => keptLetter(db, id)));
    expect(letters.map((one) => one?.number).toSorted()).toEqual(['1', '2', '3', '4']);
  });

  it('writes nothing while a field is missing for somebody', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    await recordSeries(acting, series('missing'));
    const input = written([to('minsk'), to('yolkino', null, null)]);
    await expectRefusal(db, 'fields-missing', () => writeSeries(acting, { id: 'missing', input, register: false }));
    await expectRefusal(db, 'fields-missing', () =>
      writeSeries(acting, { id: 'missing', input: written([to(null, 'fund')]), register: false }),
    );
    await expectRefusal(db, 'no-signatory', () =>
      writeSeries(acting, { id: 'missing', input: written([to('minsk')], { signatoryWritten: null }), register: true }),
    );
    await recordSeries(acting, { ...series('plain'), text: 'Поздравляем!' });
    await expectRefusal(db, 'no-such-other-side', () =>
      writeSeries(acting, { id: 'plain', input: written([to('nowhere')]), register: false }),
    );
  });

  it('asks for no field that there is not, and for somebody to write to', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    await expectUnusable(db, 'unknown-field', async () => recordSeries(acting, { ...series('x'), text: 'Привет, {{гроод}}!' }));
    await expectUnusable(db, 'nobody-chosen', async () => writeSeries(acting, { id: 'greetings', input: written([]), register: false }));
  });

  it('is written by whoever keeps the body, and is not there for others', async () => {
    const { db } = store();
    for (const acting of [
      as(db, 'officer', { body: OTHER_BODY }),
      as(db, 'specialist'),
      as(db, null, { platform: ['operator'] }),
      visitor(db),
    ]) {
      await expectRefusal(db, 'no-such-record', () => writeSeries(acting, { id: 'greetings', input: written(everybody), register: false }));
      await expectRefusal(db, 'no-such-record', () => registerSeries(acting, 'greetings'));
      await expectRefusal(db, 'no-such-record', () => editSeries(acting, { input: series('greetings'), revision: 1, reason: null }));
    }
    for (const role of ['head', 'guest'] as const) {
      await expectRefusal(db, 'not-allowed', () => recordSeries(as(db, role), series('x')));
      await expectRefusal(db, 'not-allowed', () =>
        writeSeries(as(db, role), { id: 'greetings', input: written(everybody), register: false }),
      );
      await expectRefusal(db, 'not-allowed', () => registerSeries(as(db, role), 'greetings'));
      await expectRefusal(db, 'not-allowed', () => editSeries(as(db, role), { input: series('greetings'), revision: 1, reason: null }));
    }
    await expectRefusal(db, 'id-taken', () => recordSeries(as(db, 'officer'), series('greetings')));
    await expectRefusal(db, 'changed-meanwhile', () =>
      editSeries(as(db, 'officer'), { input: series('greetings'), revision: 5, reason: null }),
    );
  });

  it('writes only what was looked at: a text that somebody changed meanwhile is looked at again', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    await recordSeries(acting, series('looked-at'));
    await editSeries(as(db, 'secretary'), { input: { ...series('looked-at'), text: 'Другое' }, revision: 1, reason: null });
    const wanted = { id: 'looked-at', input: written([to('minsk')]), register: true };
    await expectRefusal(db, 'changed-meanwhile', () => writeSeries(acting, { ...wanted, revision: 1 }));
    expect(await writeSeries(acting, { ...wanted, revision: 2 })).toMatchObject({ ok: true, value: { made: 1 } });
  });

  it('writes to nobody twice through a draft that is turned to another addressee, either', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    await recordSeries(acting, series('turned'));
    await writeSeries(acting, { id: 'turned', input: written([to('minsk'), to('yolkino')]), register: false });
    const [first] = await lettersOfSeries(db, 'turned');
    const input = (await keptLetter(db, first?.id ?? ''))?.input;
    if (input === undefined) throw new Error('no letter was written');
    const turned = (withMunicipality: string) => ({ input: { ...input, withMunicipality }, revision: 1, reason: null });
    const other = input.withMunicipality === 'minsk' ? 'yolkino' : 'minsk';
    await expectRefusal(db, 'already-written', () => editLetter(acting, turned(other)));
    expect(await editLetter(acting, turned('berdyansk'))).toMatchObject({ ok: true });
  });

  it('leaves letters as they are when its text is edited', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    expect(await editSeries(acting, { input: { ...series('greetings'), text: 'Другое' }, revision: 1, reason: null })).toMatchObject({
      ok: true,
    });
    const [first] = await lettersOfSeries(db, 'greetings');
    expect((await keptLetter(db, first?.id ?? ''))?.input.text).toContain('Минска');
    expect(await registerIncoming(acting, anIncoming({ id: 'after-all' }))).toMatchObject({ ok: true });
  });
});
