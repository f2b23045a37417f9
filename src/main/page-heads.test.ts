import { beforeAll, describe, expect, it } from 'vitest';
import { installation } from '../platform/acting.testing.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { aMunicipality } from '../slices/municipalities/factory.server.ts';
import { recordMunicipality } from '../slices/municipalities/index.server.ts';
import { aPartnership, aParty } from '../slices/partnerships/factory.server.ts';
import { recordPartnership } from '../slices/partnerships/index.server.ts';
import { recordExampleSource } from '../slices/sources/example-source.testing.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { ORIGIN } from './page-loaders.testing.ts';
import { readPage } from './pages-as-read.testing.tsx';

const REGISTER = 'slices/partnerships/pages/register.tsx';
const PARTNERSHIP = 'slices/partnerships/pages/partnership.tsx';
const MUNICIPALITY = 'slices/municipalities/pages/municipality.tsx';

describeOnOneEngine('the head of a page', (store) => {
  const NAME = 'Сочи </script><script>alert(1)</script><!-- & "';

  beforeAll(async () => {
    await loadExampleRegister(store());
    const acting = installation(store().db);
    await recordExampleSource(acting);
    await recordMunicipality(acting, aMunicipality({ id: 'odd', name: { ru: NAME, en: null } }));
    await recordPartnership(acting, aPartnership({ id: 'odd', parties: [aParty(), aParty({ municipality: 'odd' })] }));
  });

  const headOf = async (file: string, path: string, id?: string) =>
    (await readPage(store().db, file, { path, ...(id === undefined ? {} : { id }) })).head;

  describe('names the page as it was asked for, in both languages', () => {
    it.each([
      [REGISTER, 'partnerships', 'partnerships'],
      [REGISTER, 'partnerships?page=1&sort=latest', 'partnerships'],
      [REGISTER, 'partnerships?kind=twinning&sort=since', 'partnerships?kind=twinning&sort=since'],
      [REGISTER, 'partnerships?direction=culture&utm_source=x', 'partnerships?direction=culture'],
      ['slices/municipalities/pages/municipalities.tsx', 'municipalities?country=RU', 'municipalities?country=RU'],
      ['slices/sources/pages/sources.tsx', 'sources', 'sources'],
      ['main/pages/search.tsx', 'search?q=Минск', `search?q=${encodeURIComponent('Минск')}`],
    ])('%s at %s', async (file, asked, address) => {
      const head = await headOf(file, asked);
      const escaped = address.replaceAll('&', '&amp;');
      expect(head).toContain(`<link rel="canonical" href="${ORIGIN}/ru/${escaped}"/>`);
      for (const lang of ['ru', 'en'])
        expect(head).toContain(`<link rel="alternate" hrefLang="${lang}" href="${ORIGIN}/${lang}/${escaped}"/>`);
    });
  });

  it('names the feed of what the page is about, and on every page that of everything, each by what it is', async () => {
    const feedsOf = (head: string) =>
      [...head.matchAll(/type="application\/atom\+xml" href="([^"]+)" title="([^"]+)"/g)].map(([, href, title]) => [href, title]);
    const everything = ['/ru/feed.xml', 'Побратим (Atom)'];
    expect(feedsOf(await headOf(REGISTER, 'partnerships'))).toEqual([everything]);
    expect(feedsOf(await headOf(REGISTER, 'partnerships?direction=culture'))).toEqual([
      ['/ru/directions/culture/feed.xml', 'Культура – Побратим (Atom)'],
      everything,
    ]);
    expect(feedsOf(await headOf(PARTNERSHIP, 'partnerships/sochi-minsk', 'sochi-minsk'))).toEqual([
      ['/ru/partnerships/sochi-minsk/feed.xml', 'Побратимство Сочи и Минска – Побратим (Atom)'],
      everything,
    ]);
  });

  it('keeps a name that looks like markup from ending the script of its data', async () => {
    for (const [file, path] of [
      [MUNICIPALITY, 'municipalities/odd'],
      [PARTNERSHIP, 'partnerships/odd'],
    ] as const) {
      const head = await headOf(file, path, 'odd');
      const scripts = [...head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) => text);
      expect(scripts).toHaveLength(1);
      expect(head.match(/<script/g)).toHaveLength(1);
      expect(scripts[0]).not.toMatch(/<|-->/);
      expect(JSON.parse(scripts[0] ?? '').name).toContain(NAME);
    }
  });
});
