import type { Acting } from '../platform/acting.ts';
import type { Outcome } from '../platform/values/outcome.ts';
import { aMunicipality } from '../slices/municipalities/factory.server.ts';
import { recordMunicipality } from '../slices/municipalities/index.server.ts';
import { aSource } from '../slices/sources/factory.server.ts';
import { recordSource } from '../slices/sources/index.server.ts';
import { anEntry } from '../slices/timeline/factory.server.ts';
import { recordEntry } from '../slices/timeline/index.server.ts';

const PAPERS = [
  ['order-215-r', 'Распоряжение администрации города Сочи № 215-р «О приёме делегации»'],
  ['order-216-r', 'Распоряжение администрации города Сочи № 216-р «Об отпуске»'],
  ['order-2150-r', 'Распоряжение администрации города Сочи № 2150-р «О субботнике»'],
  ['decision-12-34', 'Решение Городского собрания Сочи № 12/34 «О побратимских связях»'],
  ['decision-12-35', 'Решение Городского собрания Сочи № 12/35 «О бюджете»'],
] as const;

/** Papers with numbers, which the demonstration has not, others with numbers like them, and a municipality with a code. */
export async function recordPapers(acting: Acting): Promise<void> {
  const must = async (outcome: Promise<Outcome<unknown, string>>) => {
    const { ok } = await outcome;
    if (!ok) throw new Error('a paper was refused');
  };
  const cites = [{ source: 'order-215-r', quote: 'Принять делегацию.' }];
  for (const [id, title] of PAPERS)
    await must(recordSource(acting, aSource({ id, title, publisher: 'belarus-novosti', url: null, chain: [], publishedAt: '2024-03-12' })));
  const subjects = [{ kind: 'partnership' as const, id: 'sochi-minsk' }];
  const entries = [
    ['agreement-registered-153', 'Соглашение зарегистрировано под № 01-12/153', null],
    ['agreement-registered-154', 'Соглашение зарегистрировано под № 01-12/154', null],
    ['decree-1187-p', 'Глава города утвердил состав рабочей группы', 'Это постановление № 1187-п, в нём пять имён.'],
  ] as const;
  for (const [id, ru, text] of entries)
    await must(
      recordEntry(
        acting,
        anEntry({
          id,
          kind: 'paper',
          date: '2024-03',
          title: { ru, en: null },
          text: text === null ? null : { ru: text, en: null },
          subjects,
          cites,
        }),
      ),
    );
  await must(
    recordMunicipality(
      acting,
      aMunicipality({
        id: 'sochi-okrug',
        kind: 'okrug',
        name: { ru: 'Муниципальный округ город-курорт Сочи', en: null },
        oktmo: '03726000',
        countries: [{ code: 'RU', cites }],
        cites,
      }),
    ),
  );
}

/** Letters in the books of the assembly of Sochi, whose secretary looks for them. */
export const LETTERS = [
  `insert into letter (id, body_id, direction, status, number, registered_on, their_number, their_date, subject, text, lang, with_municipality_id,
     created_at, updated_at, revision, kept_by)
   values ('letter-from-minsk', 'sochi-council', 'incoming', 'registered', 'вх-17', '2024-03-14', '04-15/88', '2024-03-11', 'О приезде депутатов',
     'Просим принять группу депутатов в мае.', 'ru', 'minsk', '2024-03-14T08:00:00Z', '2024-03-14T08:00:00Z', 1, 'sochi-council')`,
  `insert into letter (id, body_id, direction, status, number, registered_on, subject, text, lang, with_municipality_id,
     created_at, updated_at, revision, kept_by)
   values ('letter-to-minsk', 'sochi-council', 'outgoing', 'registered', '61-О', '2024-03-20', 'О согласии принять депутатов', 'Ждём вас в мае.', 'ru',
     'minsk', '2024-03-20T08:00:00Z', '2024-03-20T08:00:00Z', 1, 'sochi-council')`,
];
