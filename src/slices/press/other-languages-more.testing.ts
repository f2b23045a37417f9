import type { MadePage } from './other-languages.testing.ts';

/** Pages in Ukrainian, Polish and English. */
export const MORE_MADE_PAGES: readonly MadePage[] = [
  {
    lang: 'uk',
    text: `Новини громади
22.08.2023
Калуська громада має нового партнера

Міський голова Калуша Роман Ткачук і бургомістр польського міста Познань підписали угоду про партнерство. Церемонія відбулася вчора у Познані. Документ передбачає обмін досвідом, допомогу ветеранам та літні табори для школярів.`,
    relevant: true,
    acting: ['Калуш UA', 'Познань PL'],
    type: 'twinning',
    start: '2023-08-21',
  },
  {
    lang: 'uk',
    text: `У Трускавці зустрілися громади-партнери

17–18 травня 2024 року в Трускавці відбувся форум міст-партнерів. Участь у ньому взяли представники Кракова, Шяуляя та Золочева. Учасники обговорили відновлення лікарень і молодіжні обміни.`,
    relevant: true,
    acting: ['Трускавець UA', 'Краків PL', 'Шяуляй LT', 'Золочів UA'],
    type: 'forum',
    start: '2024-05-17',
  },
  {
    lang: 'uk',
    text: `Броварська міська рада підписала меморандум із Бучею

Броварська та Бучанська міські територіальні громади домовилися про співпрацю. Меморандум підписали міські голови 5 лютого 2022 року. Ідеться про спільну переробку сміття.`,
    relevant: true,
    acting: ['Бровари UA', 'Буча UA'],
    type: 'agreement_signing',
    start: '2022-02-05',
  },
  {
    lang: 'uk',
    text: `Університет у Чернівцях дружить із Сучавою

Ректор університету підписав угоду з університетом Сучави. Студенти та професори обох інститутів проводитимуть спільні дослідження.`,
    relevant: false,
    acting: [],
  },
  {
    lang: 'pl',
    text: `Wiadomości
7 września 2022
Goście z Drohobycza w Legnicy

Wczoraj do Legnicy przyjechała delegacja ukraińskiego Drohobycza. Prezydent Legnicy Tadeusz Krzak i mer Drohobycza Taras Kuczma podpisali list intencyjny o współpracy. Samorządowcy rozmawiali o szpitalach i szkołach.`,
    relevant: true,
    acting: ['Legnica PL', 'Drohobycz UA'],
    type: 'agreement_signing',
    start: '2022-09-06',
  },
  {
    lang: 'pl',
    text: `Cieszyn i Czeski Cieszyn dla seniorów

Burmistrzowie Cieszyna i Czeskiego Cieszyna spotkali się 14 marca 2023 roku w cieszyńskim ratuszu. Miasta partnerskie przygotują wspólny program dla seniorów. Pieniądze da Unia Europejska.`,
    relevant: true,
    acting: ['Cieszyn PL', 'Czeski Cieszyn CZ'],
    type: 'meeting',
    start: '2023-03-14',
  },
  {
    lang: 'en',
    text: `Evening Courier
March 3, 2023
Dundee delegation heads to Würzburg

A delegation from Dundee travelled to Würzburg, its German twin city, on 1 March to mark sixty years of twinning. Lord Provost Ann Muir met the mayor of Würzburg, Kurt Seidl, and discussed school exchanges.`,
    relevant: true,
    acting: ['Dundee GB', 'Würzburg DE'],
    type: 'visit',
    start: '2023-03-01',
  },
  {
    lang: 'en',
    text: `Yerevan and Lyon renew their partnership

The mayors of Yerevan and Lyon signed a new cooperation agreement in Yerevan on 24 April 2021. The document covers waste, public transport and libraries. The French city has worked with the Armenian capital since 1992.`,
    relevant: true,
    acting: ['Yerevan AM', 'Lyon FR'],
    type: 'agreement_signing',
    start: '2021-04-24',
  },
  {
    lang: 'en',
    text: `City win away in Bristol

City beat Bristol by two goals on Saturday. The football club travels to Cardiff next week. The striker was arrested in March, but the court dropped the case.`,
    relevant: false,
    acting: [],
  },
];
