import { beforeAll, expect, it } from 'vitest';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { every } from './demonstration/cases.testing.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { beginRegister, growRegister } from './growing-register.testing.ts';
import { readPage } from './pages-as-read.testing.tsx';

const MARK = /<sup class="source-mark">(?:<a [^>]*>\d+<\/a>)+<\/sup>(?:<\/span>)?$/;

describeOnOneEngine('every fact has the number of its source', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  it.each(every('partnerships').map(({ id }) => id))('how it stands and of what kind it is: %s', async (id) => {
    const { html } = await readPage(store().db, 'slices/partnerships/pages/partnership.tsx', { path: `partnerships/${id}`, id });
    const standing = html.slice(html.indexOf('class="standing-section"'), html.indexOf('id="timeline"'));
    const facts = [...standing.matchAll(/<(p|li)(?: lang="\w+")?>(.*?)<\/\1>/g)].map(([, , fact = '']) => fact.replace(/ <span.*/, ''));
    expect(facts.length).toBeGreaterThanOrEqual(2);
    expect(facts.filter((fact) => !MARK.test(fact))).toEqual([]);
    const where = [...html.matchAll(/<span class="cell-under">(.*?)<\/span>/g)].map(([, fact = '']) => fact);
    expect(where.filter((fact) => !MARK.test(fact))).toEqual([]);
  });

  it.each(every('municipalities').map(({ id }) => id))(
    'what a municipality is, its country, region, centre and population: %s',
    async (id) => {
      const { html } = await readPage(store().db, 'slices/municipalities/pages/municipality.tsx', { path: `municipalities/${id}`, id });
      const facts = [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, label = '', fact = '']) => ({ label, fact }));
      expect(facts.length).toBeGreaterThanOrEqual(2);
      // Bodies lead to pages of their own, where their sources stand.
      expect(facts.filter(({ label, fact }) => label !== 'Органы' && !MARK.test(fact))).toEqual([]);
    },
  );
});

describeOnOneEngine('who came after whom has the number of its source', (store) => {
  beforeAll(async () => {
    await beginRegister(store().db);
    for (const n of [1, 2]) await growRegister(store().db, n);
  });

  it.each([
    ['hub', 'Теперь вместо него', 2],
    ['town-1', 'До него было', 1],
  ])('%s', async (id, label, marks) => {
    const { html } = await readPage(store().db, 'slices/municipalities/pages/municipality.tsx', { path: `municipalities/${id}`, id });
    const [, fact = ''] = new RegExp(`<dt>${label}</dt><dd>(.*?)</dd>`).exec(html) ?? [];
    expect(fact).toMatch(MARK);
    expect(fact.match(/class="source-mark"/g)).toHaveLength(marks);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
