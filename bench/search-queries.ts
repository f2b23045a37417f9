/** One query with the records of which one must be among the first three: `kind id`. */
export interface SearchQuery {
  readonly q: string;
  readonly wanted: readonly string[];
  /** Asked by the officer whose letters they are; else by anybody. */
  readonly byOfficer?: true;
}

const queries = (...all: readonly (readonly [q: string, ...wanted: string[]])[]): readonly SearchQuery[] =>
  all.map(([q, ...wanted]) => ({ q, wanted }));

const officers = (...all: readonly (readonly [q: string, ...wanted: string[]])[]): readonly SearchQuery[] =>
  queries(...all).map((query) => ({ ...query, byOfficer: true }));

/**
 * Sixty queries over the demonstration and the papers of `src/main/papers.testing.ts`, twelve for each kind of mistake. They were written
 * before the search was tuned, and none is taken out because it fails.
 */
export const SEARCH_QUERIES: Readonly<Record<string, readonly SearchQuery[]>> = {
  'word forms': queries(
    ['Калуги', 'municipality kaluga'],
    ['в Могилёве', 'municipality mogilev'],
    ['Южно-Сахалинску', 'municipality yuzhno-sakhalinsk'],
    ['Олега Имамеева', 'person oleg-imameyev'],
    ['Филоновым', 'person viktor-filonov'],
    ['фонду развития моногородов', 'body monotowns-fund'],
    ['Собранием депутатов Южноуральска', 'body yuzhnouralsk-council'],
    ['побратимство Подольска и Борисова', 'partnership podolsk-borisov'],
    ['калужская дума', 'body kaluga-council'],
    ['форума городов-побратимов', 'timeline_entry mogilev-forum-2017', 'source mogilev-forum-2017'],
    ['дистанционными библиотечными вечерами', 'timeline_entry berdyansk-okrug-video-links'],
    ['roadmaps promised', 'timeline_entry joint-roadmap-of-sochi-and-minsk'],
  ),
  'ё and slips': queries(
    ['Могилев', 'municipality mogilev'],
    ['обмен молодежью', 'timeline_entry kaluga-proposes-culture-sport-youth', 'timeline_entry kaluga-ready-to-support'],
    ['Миснк', 'municipality minsk'],
    ['Блоговещенск', 'municipality blagoveshchensk'],
    ['Дорогобужь', 'municipality dorogobuzh'],
    ['Екатиринбург', 'municipality yekaterinburg'],
    ['Санкт-Петербрг', 'municipality saint-petersburg'],
    ['Кичегин', 'person aleksey-kichigin'],
    ['Кухорев', 'person vladimir-kukharev'],
    ['Мингориспалком', 'body minsk-executive-committee'],
    ['сочи минкс', 'partnership sochi-minsk'],
    ['mentorshp project', 'timeline_entry gubkin-dorogobuzh-join-project'],
  ),
  'Latin typing': queries(
    ['minsk sochi', 'partnership sochi-minsk'],
    ['kaluga', 'municipality kaluga'],
    ['juzhno sahalinsk', 'municipality yuzhno-sakhalinsk'],
    ['blagoveschensk', 'municipality blagoveshchensk'],
    ['ekaterinburg', 'municipality yekaterinburg'],
    ['imameev', 'person oleg-imameyev'],
    ['kuharev', 'person vladimir-kukharev'],
    ['dorogobuzh gubkin', 'partnership gubkin-dorogobuzh'],
    ['mingorispolkom', 'body minsk-executive-committee'],
    ['fond monogorodov', 'body monotowns-fund'],
    ['dorozhnaya karta', 'timeline_entry joint-roadmap-of-sochi-and-minsk'],
    ['gorodskaya duma kalugi', 'body kaluga-council'],
  ),
  'wrong layout': queries(
    ['vbycr', 'municipality minsk'],
    ['ьштыл', 'municipality minsk'],
    ['cjxb vbycr', 'partnership sochi-minsk'],
    ['rfkeuf', 'municipality kaluga'],
    [',kfujdtotycr', 'municipality blagoveshchensk'],
    ['trfnthby,ehu', 'municipality yekaterinburg'],
    ['.;yjehfkmcr', 'municipality yuzhnouralsk'],
    ['abkjyjd', 'person viktor-filonov'],
    ['ajyl vjyjujhjljd', 'body monotowns-fund'],
    ['лфдгпф', 'municipality kaluga'],
    ['gjljkmcr ,jhbcjd', 'partnership podolsk-borisov'],
    ['ljhj;yfz rfhnf', 'timeline_entry joint-roadmap-of-sochi-and-minsk'],
  ),
  'codes and numbers': [
    ...queries(
      ['№ 215', 'source order-215-r'],
      ['215-р', 'source order-215-r'],
      ['215-p', 'source order-215-r'],
      ['распоряжение 215', 'source order-215-r'],
      ['12/34', 'source decision-12-34'],
      ['решение № 12/34', 'source decision-12-34'],
      ['01-12/153', 'timeline_entry agreement-registered-153'],
      ['1187-п', 'timeline_entry decree-1187-p'],
      ['03726000', 'municipality sochi-okrug'],
    ),
    ...officers(
      ['вх-17', 'letter letter-from-minsk'],
      ['04-15/88', 'letter letter-from-minsk'],
      ['исходящее 61-О', 'letter letter-to-minsk'],
    ),
  ],
};
