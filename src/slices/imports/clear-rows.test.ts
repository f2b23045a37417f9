import { beforeAll, expect, it } from 'vitest';
import { installation } from '../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { tableIn } from '../../platform/tables/table-in.ts';
import { recordExampleTowns } from '../municipalities/example-towns.testing.ts';
import { recordMunicipality } from '../municipalities/index.server.ts';
import { recordPartnership } from '../partnerships/index.server.ts';
import { loadSamplePlaces } from '../places/sample-places.testing.ts';
import { recordExampleGazetteer } from '../sources/example-source.testing.ts';
import { beginImport } from './actions/begin-import.server.ts';
import { judgeImport } from './actions/judge-import.server.ts';
import { publishImport } from './actions/publish-import.server.ts';
import { clearRowsShown } from './clear-queries.server.ts';
import { csvOf } from './example-lists.testing.ts';
import { importById } from './queries.server.ts';

const LIST = {
  header: ['Город-партнёр', 'Страна', 'Год'],
  rows: [
    ['Самара', 'Россия', '1998'],
    ['Минск', 'Беларусь', '2015'],
  ],
};
const cites = [{ source: 'page', quote: null }];
const OFFICE = 'sochi-council';
const MINSK = 625144;

describeOnEachEngine('an office’s list of its partners', (store) => {
  let id: string;
  beforeAll(async () => {
    const acting = installation(store().db);
    await loadSamplePlaces(store().db);
    await recordExampleGazetteer(acting);
    await recordExampleTowns(acting);
    await recordMunicipality(acting, {
      id: 'minsk-town',
      kind: 'city',
      name: { ru: 'Минск', en: 'Minsk' },
      officialName: null,
      centre: MINSK,
      oktmo: null,
      validFrom: null,
      validTo: null,
      successorOf: [],
      countries: [{ code: 'BY', cites }],
      cites,
    });
    const party = { role: 'party', body: null, asWritten: null, cites } as const;
    await recordPartnership(acting, {
      id: 'of-the-council',
      kind: 'twinning',
      since: null,
      why: null,
      whyCites: [],
      parties: [
        { ...party, municipality: 'sochi', body: OFFICE },
        { ...party, municipality: 'minsk-town' },
      ],
      directions: [],
      standings: [],
      cites,
    });
    id = await begin(LIST);
    await judgeImport(office(), id);
  });

  const office = () => installation(store().db, { forBody: OFFICE });

  async function begin(list: Parameters<typeof csvOf>[0]): Promise<string> {
    const content = csvOf(list);
    const table = await tableIn(content);
    if (!table.ok) throw new Error(table.refusal);
    const source = { title: null, url: null, date: null, publisher: null };
    const given = { kind: 'partnerships', fileName: 'list.csv', content, table: table.value, source, isTrial: false } as const;
    const begun = await beginImport(office(), given);
    if (!begun.ok) throw new Error(begun.refusal);
    return begun.value;
  }

  const shown = async (page = { offset: 0, limit: 20 }) => {
    const file = await importById(store().db, id);
    if (file === null) throw new Error('the import is gone');
    return clearRowsShown(store().db, file, 'ru', page);
  };

  it('shows which towns are meant, and the ties that it may repeat, before it is published', async () => {
    expect(await shown()).toEqual([
      {
        row: 1,
        cells: LIST.rows[0],
        towns: [{ name: 'Самара', where: 'Самарская область, Россия' }],
        alike: [],
        recordId: null,
        names: [{ key: 'Самара\tРоссия\t', name: 'Самара' }],
      },
      {
        row: 2,
        cells: LIST.rows[1],
        towns: [{ name: 'Минск', where: 'Беларусь' }],
        alike: [expect.objectContaining({ id: 'of-the-council' })],
        recordId: null,
        names: [{ key: 'Минск\tБеларусь\t', name: 'Минск' }],
      },
    ]);
    expect((await shown({ offset: 1, limit: 1 })).map(({ row }) => row)).toEqual([2]);
  });

  it('becomes ties of its own town, which stands first', async () => {
    expect(await publishImport(office(), id)).toEqual({ ok: true, value: 2 });
    const records = (await shown()).map(({ recordId }) => recordId);
    const { rows } = await store().pool.query(
      'select municipality_id as first from partnership_party where position = 0 and partnership_id = any($1)',
      [records],
    );
    expect(rows).toEqual([{ first: 'sochi' }, { first: 'sochi' }]);
  });

  it('is read again as it was when its errors come back corrected, whatever stands in those few rows', async () => {
    const silent = ['Столбец 1', 'Столбец 2', 'Столбец 3'];
    const list = await begin({ header: silent, rows: LIST.rows });
    const errors = await begin({ header: [...silent, 'Что исправить'], rows: [['Калуга', '', 'давно', 'Столбец 2 – пусто']] });
    const [of, again] = [await importById(store().db, list), await importById(store().db, errors)];
    expect(of?.mapping).toEqual(['secondName', 'secondCountry', 'since']);
    expect(again?.mapping).toEqual([...(of?.mapping ?? []), '']);
  });
});
