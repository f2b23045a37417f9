import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, installation, visitor } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { recordExampleSource } from '../example-source.testing.ts';
import { aSource } from '../factory.server.ts';
import { keptPublisher, keptSource, sourcesToCite } from '../kept-queries.server.ts';
import { recordGivenSource } from './record-given-source.server.ts';

const letter = aSource({ id: 'letter', title: 'Письмо мэрии', publisher: null, publishedAt: '2023-09' });
const cite = { source: 'letter', quote: 'Просим исправить дату.' };

describeOnEachEngine('the source that a form describes', (store) => {
  beforeAll(() => recordExampleSource(installation(store().db)));

  it('is taken as it is where the register has it', async () => {
    const { db } = store();
    const known = { source: 'page', quote: null };
    expect(await recordGivenSource(visitor(db), { cite: known, record: null })).toEqual({ ok: true, value: known });
  });

  it('is recorded with the publisher of that name, whatever its case', async () => {
    const { db } = store();
    const record = { source: letter, publisher: 'городская ГАЗЕТА' };
    expect(await recordGivenSource(installation(db), { cite, record })).toEqual({ ok: true, value: cite });
    expect((await keptSource(db, 'letter'))?.input).toMatchObject({ title: 'Письмо мэрии', publisher: 'gazette' });
  });

  it('brings its publisher along where nobody has that name', async () => {
    const { db } = store();
    const record = { source: { ...letter, id: 'other' }, publisher: 'Minsk City Hall' };
    await recordGivenSource(installation(db), { cite: { ...cite, source: 'other' }, record });
    const by = (await keptSource(db, 'other'))?.input.publisher ?? '';
    expect((await keptPublisher(db, by))?.input.name).toEqual({ ru: null, en: 'Minsk City Hall' });
  });

  it('leaves nothing behind where the actor may not add sources', async () => {
    const { db } = store();
    const record = { source: { ...letter, id: 'x' }, publisher: 'Никто' };
    await expectRefusal(db, 'not-allowed', () => recordGivenSource(visitor(db), { cite, record }));
    await expectRefusal(db, 'id-taken', () => recordGivenSource(installation(db), { cite, record: { source: letter, publisher: null } }));
  });

  it('is offered to those who recorded it, and to whoever edits what cites it', async () => {
    const { db } = store();
    await recordGivenSource(installation(db, { forBody: 'town-hall' }), {
      cite,
      record: { source: { ...letter, id: 'own' }, publisher: null },
    });
    const offered = async (bodies: readonly string[] | null, cited: readonly string[] = []) =>
      (await sourcesToCite(db, { bodies, cited })).map(({ id }) => id).toSorted();
    expect(await offered(['town-hall'])).toEqual(['own']);
    expect(await offered(['town-hall'], ['page'])).toEqual(['own', 'page']);
    expect(await offered(null)).toEqual(['letter', 'other', 'own', 'page']);
  });
});
