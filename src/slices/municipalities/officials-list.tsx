import type { Lang } from '../../platform/values/bilingual.ts';
import { formatDate, formatDateAfter } from '../../ui/dates.ts';
import { Words } from '../../ui/words.tsx';
import { type CitationNotes, Cited } from '../sources/index.parts.ts';
import { municipalityMessages } from './messages.ts';
import type { OfficialView } from './official-queries.server.ts';

interface OfficialsListProps {
  readonly lang: Lang;
  readonly officials: readonly OfficialView[];
  readonly notes: CitationNotes;
  /** Where several towns stand on one page. */
  readonly withMunicipality?: boolean;
}

/** People with their offices, each with the period or the day for which a source shows them in it. */
export function OfficialsList({ lang, officials, notes, withMunicipality = false }: OfficialsListProps) {
  return (
    <ul className="people-list">
      {officials.map((official) => (
        <li key={official.id}>
          <a className="plain-link person-name" href={`/${lang}/people/${official.person.id}`}>
            <Words lang={lang} of={official.person.name} />
          </a>
          <span>
            <Words lang={lang} of={official.office} />
            {withMunicipality && <At official={official} lang={lang} />}
            <Cited lang={lang} notes={notes} cites={official.cites} />
          </span>
          <span className="note">{periodOf(official, lang)}</span>
        </li>
      ))}
    </ul>
  );
}

function At({ official, lang }: { readonly official: OfficialView; readonly lang: Lang }) {
  const at = official.municipality ?? official.body;
  if (at === null) return null;
  return (
    <>
      , <Words lang={lang} of={at.name} />
    </>
  );
}

/** «с 2019 до мая 2021», «по сведениям на 18 сентября 2023», or that no source gives dates. */
export function periodOf({ from, to, knownBy }: Pick<OfficialView, 'from' | 'to' | 'knownBy'>, lang: Lang): string {
  const words = municipalityMessages(lang);
  const period = [from === null ? '' : words.since(formatDateAfter(from, lang)), to === null ? '' : words.until(formatDateAfter(to, lang))]
    .filter(Boolean)
    .join(' ');
  if (period !== '') return period;
  return knownBy === null ? words.periodUnknown : words.knownBy(formatDate(knownBy, lang));
}
