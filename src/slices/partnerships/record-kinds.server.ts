import type { Database } from '../../platform/db/database.ts';
import type { RecordKind } from '../../platform/http/app-context.ts';
import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import { formatDate, formatEventDate } from '../../ui/dates.ts';
import { type Direction, directionName } from '../directions/index.ts';
import { recordKind } from '../history/index.server.ts';
import { sayAll } from '../history/index.ts';
import { namesOf } from '../municipalities/index.server.ts';
import { citesInWords } from '../sources/index.server.ts';
import { editPartnership } from './actions/edit-partnership.server.ts';
import { recordPartnership } from './actions/record-partnership.server.ts';
import { withdrawPartnership } from './actions/withdraw-partnership.server.ts';
import { type PartnershipInput, type PartnershipKind, partnershipInput, type Standing } from './input.ts';
import { keptPartnership } from './kept-queries.server.ts';
import { partnershipMessages } from './messages.ts';
import { mayKeepPartnership } from './policy.ts';
import { titleOf } from './rules.ts';

export const partnershipKind = recordKind({
  kind: 'partnership',
  label: { ru: partnershipMessages('ru').recordKind, en: partnershipMessages('en').recordKind },
  labels: (lang) => partnershipMessages(lang).fields,
  schema: partnershipInput,
  kept: keptPartnership,
  say: (db, lang, values) => {
    const words = partnershipMessages(lang);
    return sayAll(values, {
      kind: (kinds) => kinds.map((kind) => words.kinds[kind as PartnershipKind] ?? String(kind)),
      since: (dates) => dates.map((date) => formatDate(String(date), lang)),
      parties: (lists) => partiesInWords(db, lang, lists as readonly Parties[]),
      directions: (lists) => lists.map((list) => directionsInWords(list as Directions, lang)),
      standings: (lists) => lists.map((list) => standingsInWords(list as Standings, lang)),
      cites: (lists) => citesInWords(db, lists),
      whyCites: (lists) => citesInWords(db, lists),
    });
  },
  nameOf: async (db, { parties }) => titleOf(await named(db, parties)),
  paths: ({ id }) => ({ page: `partnerships/${id}`, form: `work/partnerships/${id}/edit` }),
  mayEdit: (_db, actor, { input }) => mayKeepPartnership(actor, input.parties),
  edit: editPartnership,
  record: recordPartnership,
  withdraw: withdrawPartnership,
});

export const partnershipRecordKinds: readonly RecordKind[] = [partnershipKind];

/** Of a record, or of what its form shows: then without their sources. */
type Parties = readonly Omit<PartnershipInput['parties'][number], 'cites'>[];
type Standings = readonly Omit<PartnershipInput['standings'][number], 'cites'>[];
type Directions = readonly (Direction | { readonly code: Direction })[];

async function named(db: Database, parties: Parties) {
  const towns = await namesOf(
    db,
    'municipality',
    parties.map(({ municipality }) => municipality),
  );
  const bodies = await namesOf(
    db,
    'body',
    parties.map(({ body }) => body),
  );
  const nameIn = (names: ReadonlyMap<string, Bilingual>, id: string | null) => (id === null ? null : (names.get(id) ?? { ru: id, en: id }));
  return parties.map(({ role, municipality, body, asWritten }) => {
    const name = nameIn(bodies, body);
    return { role, municipality: nameIn(towns, municipality), body: name === null ? null : { name, kind: '' }, asWritten };
  });
}

async function partiesInWords(db: Database, lang: Lang, lists: readonly Parties[]): Promise<readonly string[]> {
  const words = partnershipMessages(lang);
  const all = await named(db, lists.flat());
  let at = 0;
  return lists.map((list) => {
    const own = all.slice(at, at + list.length);
    at += list.length;
    const said = own.map(({ role, municipality, body, asWritten }) =>
      [municipality, body?.name ?? null, asWritten]
        .flatMap((name) => (name === null ? [] : [inLang(name, lang)]))
        .concat(role === 'party' ? [] : [words.roles[role]])
        .join(', '),
    );
    return said.join('; ');
  });
}

function directionsInWords(list: Directions, lang: Lang): string {
  return list.map((one) => directionName(typeof one === 'string' ? one : one.code, lang)).join(', ');
}

function standingsInWords(list: Standings, lang: Lang): string {
  const words = partnershipMessages(lang);
  const said = list.map(({ standing, date, knownBy, reason }) => {
    const day = date === null && knownBy === null ? '' : formatEventDate({ date, endDate: null, knownBy }, lang);
    return [words.standings[standing as Standing], day, inLang(reason, lang)].filter(Boolean).join(', ');
  });
  return said.join('; ');
}
