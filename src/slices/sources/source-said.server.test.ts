import { beforeAll, expect, it } from 'vitest';
import { ACTED_AT, installation } from '../../platform/acting.testing.ts';
import { anAccount } from '../../platform/actors.testing.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { recordSource } from './actions/record-source.server.ts';
import { recordExampleSource } from './example-source.testing.ts';
import { aSource } from './factory.server.ts';
import { sourceSaid } from './source-said.server.ts';

describeOnEachEngine('the source that a form names', (store) => {
  beforeAll(async () => {
    const { db } = store();
    await recordExampleSource(installation(db));
    const ofOthers = { ...installation(db), forBody: 'duma' };
    for (const source of [
      aSource({ id: 'news-may', title: 'Итоги недели', publisher: null, publishedAt: '2024-05-12' }),
      aSource({ id: 'news-june', title: 'Итоги недели', publisher: null, publishedAt: '2024-06' }),
      aSource({ id: 'site', title: 'Визит в Минск', publisher: null, url: 'http://www.minsk.example/news/7/', publishedAt: null }),
    ])
      expect(await recordSource(ofOthers, source)).toMatchObject({ ok: true });
  });

  const said = (values: Readonly<Record<string, string>>) =>
    sourceSaid(
      { db: store().db, clock: clockStoppedAt(ACTED_AT), identity: { actor: anAccount(), account: null } },
      'ru',
      Object.fromEntries(Object.entries(values).map(([name, text]) => [`from.${name}`, [text]])),
      { isNeeded: true },
    );
  const cites = (source: string) => ({ ok: true, value: { cite: { source, quote: null }, record: null } });

  it('is found by words of its title, by its publisher or by its address, whoever entered it', async () => {
    expect(await said({ named: 'визит минск' })).toEqual(cites('site'));
    expect(await said({ named: 'городская газета' })).toEqual(cites('page'));
    expect(await said({ named: 'https://minsk.example/news/7?utm_source=mail' })).toEqual(cites('site'));
  });

  it('is chosen where several are called so, and the choice holds for those words alone', async () => {
    const asked = await said({ named: 'итоги недели', quote: 'я'.repeat(1001) });
    expect(asked).toMatchObject({
      ok: false,
      errors: [{ field: 'from.named', code: 'which-source', offered: [{}, {}] }, { field: 'from.quote' }],
    });
    expect(await said({ named: 'итоги недели', 'named.id': 'news-may', 'named.for': 'итоги недели' })).toEqual(cites('news-may'));
    expect(await said({ named: 'визит минск', 'named.id': 'news-may', 'named.for': 'итоги недели' })).toEqual(cites('site'));
    expect(await said({ named: 'нет такого' })).toMatchObject({ ok: false, errors: [{ code: 'no-source-called', offered: [] }] });
  });

  it('is named once', async () => {
    expect(await said({ named: 'визит минск', source: 'page' })).toMatchObject({ ok: false, errors: [{ code: 'two-sources' }] });
    expect(await said({ named: 'визит минск', title: 'Письмо' })).toMatchObject({ ok: false, errors: [{ code: 'two-sources' }] });
  });

  it.each([
    ['the same address', { title: 'Другое', url: 'https://minsk.example/news/7' }, ['site']],
    ['the same title and day', { title: 'ИТОГИ недели', publishedAt: '12.05.2024' }, ['news-may']],
    ['the same title and a day of that month', { title: 'Итоги недели', publishedAt: '3.06.2024' }, ['news-june']],
    ['the same title and no date', { title: 'Итоги недели' }, ['news-june', 'news-may']],
  ])('is offered before one with %s is entered again', async (_what, typed, ids) => {
    const asked = await said(typed);
    const errors = asked.ok ? [] : asked.errors;
    expect(errors).toMatchObject([{ field: 'from.same', code: 'source-known' }]);
    expect(errors[0]?.offered?.map(({ value }) => value).toSorted()).toEqual(ids);
  });

  it('is what the person answers: that one, or another, as long as the words stay', async () => {
    const typed = { title: 'Итоги недели', publishedAt: '12.05.2024' };
    const isFor = { 'same.for': 'Итоги недели |  | 12.05.2024' };
    expect(await said({ ...typed, ...isFor, same: 'news-may' })).toEqual(cites('news-may'));
    expect(await said({ ...typed, ...isFor, same: 'new' })).toMatchObject({
      ok: true,
      value: { record: { source: { title: 'Итоги недели' } } },
    });
    expect(await said({ title: 'Итоги недели', ...isFor, same: 'new' })).toMatchObject({ ok: false, errors: [{ field: 'from.same' }] });
  });

  it('is of a day that has been', async () => {
    const asked = await said({ title: 'Новое', publishedAt: '3 января 2027' });
    expect(asked).toMatchObject({ ok: false, errors: [{ field: 'from.publishedAt', code: 'date-ahead' }] });
  });

  it('is simply new where nothing is like it', async () => {
    expect(await said({ title: 'Итоги недели', publishedAt: '2025' })).toMatchObject({ ok: true, value: { record: {} } });
  });
});
