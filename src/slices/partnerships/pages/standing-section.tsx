import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formatDateAfter, formatEventDate } from '../../../ui/dates.ts';
import { Words } from '../../../ui/words.tsx';
import { type CitationNotes, Cited } from '../../sources/index.parts.ts';
import { partnershipMessages } from '../messages.ts';
import type { PartnershipView } from '../partnership-view.server.ts';
import { kindWords } from './kind-words.ts';
import { StandingWord } from './standing-word.tsx';

interface StandingSectionProps {
  readonly lang: Lang;
  readonly partnership: PartnershipView;
  readonly notes: CitationNotes;
}

/** How the tie stands, of what kind it is, since when, how that is known, and why it came about. */
export function StandingSection({ lang, partnership, notes }: StandingSectionProps) {
  const words = partnershipMessages(lang);
  const { standing, standings, since, why } = partnership;
  return (
    <section className="standing-section" aria-labelledby="standing-title">
      <div className="standing-inner">
        <div>
          <h2 id="standing-title">{words.standing}</h2>
          <p className="standing-now">
            <StandingWord lang={lang} standing={standing} large />
          </p>
          <p>
            {kindWords(partnership, lang)}
            <Cited lang={lang} notes={notes} cites={partnership.cites} />
          </p>
          {since !== null && (
            <p>
              {words.since(formatDateAfter(since, lang))}
              <Cited lang={lang} notes={notes} cites={partnership.cites} again />
            </p>
          )}
        </div>
        <div>
          <h3>{standings.length > 1 ? words.history : words.basis}</h3>
          <ul className="standing-history">
            {standings.toReversed().map((change) => (
              <li key={`${change.standing}-${inLang(change.reason, lang)}`}>
                <Words lang={lang} of={change.reason} />
                <Cited lang={lang} notes={notes} cites={change.cites} />{' '}
                <span className="note">{formatEventDate({ date: change.date, endDate: null, knownBy: change.knownBy }, lang)}</span>
              </li>
            ))}
            {standings.length === 0 && <li>{words.standingUnknown}</li>}
          </ul>
        </div>
        {why !== null && (
          <div>
            <h3>{words.why}</h3>
            <p>
              <Words lang={lang} of={why.text} />
              <Cited lang={lang} notes={notes} cites={why.cites} />
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
