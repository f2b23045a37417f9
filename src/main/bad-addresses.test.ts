import { type LoaderFunctionArgs, RouterContextProvider } from 'react-router';
import { expect, it } from 'vitest';
import { systemClock } from '../platform/clock.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { appContext } from '../platform/http/app-context.ts';
import { loader as body } from '../slices/municipalities/pages/body.tsx';
import { loader as municipalities } from '../slices/municipalities/pages/municipalities.tsx';
import { loader as municipality } from '../slices/municipalities/pages/municipality.tsx';
import { loader as person } from '../slices/municipalities/pages/person.tsx';
import { loader as partnership } from '../slices/partnerships/pages/partnership.tsx';
import { loader as register } from '../slices/partnerships/pages/register.tsx';
import { loader as place } from '../slices/places/pages/place.tsx';
import { loader as source } from '../slices/sources/pages/source.tsx';
import { loader as sources } from '../slices/sources/pages/sources.tsx';
import { contributions } from './contributions.server.ts';
import { loader as search } from './pages/search.tsx';

type Loader = (given: LoaderFunctionArgs) => Promise<unknown>;

const ofOne: readonly (readonly [string, Loader])[] = [
  ['partnership', partnership],
  ['municipality', municipality],
  ['body', body],
  ['person', person],
  ['source', source],
  ['place', place],
];

const ofMany: readonly (readonly [string, Loader])[] = [
  ['the register', register],
  ['the municipalities', municipalities],
  ['the sources', sources],
  ['the search', search],
];

describeOnEachEngine('an address that nobody can have meant', (store) => {
  const answer = async (loader: Loader, query: string, params: Record<string, string> = {}) => {
    const context = new RouterContextProvider();
    context.set(appContext, { db: store().db, clock: systemClock, origin: 'http://here.invalid', ...contributions });
    const request = new Request(`http://here.invalid/ru/page${query}`);
    try {
      await loader({ request, params: { lang: 'ru', ...params }, context } as unknown as LoaderFunctionArgs);
      return 200;
    } catch (thrown) {
      return (thrown as { init?: { status: number } }).init?.status ?? thrown;
    }
  };

  // React Router decodes the address: `%00` comes as the character.
  it.each(['nobody', '\u0000', 'a\u0000', '../..', "'; drop table source", 'ы'.repeat(2000), '\ud800', '9'.repeat(30)])(
    'is no page: %j',
    async (id) => {
      for (const [name, loader] of ofOne) expect([name, await answer(loader, '', { id })]).toEqual([name, 404]);
    },
  );

  it.each(['?q=%00', '?q=a%1b', '?page=0', '?page=1e9', '?page=NaN', '?page=1&page=2', '?nothing=1', '?constructor=1', '?__proto__=1'])(
    'is a question that cannot be understood: %s',
    async (query) => {
      for (const [name, loader] of ofMany) expect([name, await answer(loader, query)]).toEqual([name, 400]);
    },
  );

  it.each(['?q=a%09b%0d%0a', '?q=%ff%fe', '?q=%F0%9F%91%A9', '?q=%25_%5C', '?q=%E2%80%AE', `?q=${'a'.repeat(200)}`])(
    'is a question without an answer: %s',
    async (query) => {
      for (const [name, loader] of ofMany.filter(([one]) => one !== 'the sources'))
        expect([name, await answer(loader, query)]).toEqual([name, 200]);
    },
  );

  it('is in a language that we do not speak', async () => {
    for (const [name, loader] of [...ofOne, ...ofMany]) expect([name, await answer(loader, '', { lang: 'de' })]).toEqual([name, 404]);
  });
});
