import type { Lang } from '../../../platform/values/bilingual.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { formatDate, formatEventDate } from '../../../ui/dates.ts';
import { Section } from '../../../ui/section.tsx';
import { Timeline, type TimelineEntry } from '../../../ui/timeline.tsx';
import { typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import { type CitationNotes, Cited } from '../../sources/index.parts.ts';
import { commitmentMessages } from '../messages.ts';
import type { CommitmentView, EvidenceView, SaidView } from '../views.ts';

interface TracerProps {
  readonly lang: Lang;
  readonly of: CommitmentView;
  readonly notes: CitationNotes;
}

/** From the sentence where it was promised to what came of it: who claimed, who confirmed, what shows it. The latest stands first. */
export function Tracer({ lang, of, notes }: TracerProps) {
  const words = commitmentMessages(lang).page;
  const said = of.said.toReversed().map((one) => saidEntry(one, of, lang));
  return (
    <Section id="said" title={words.tracer}>
      <Timeline lang={lang} life={null} entries={[...said, madeEntry({ lang, of, notes })]} />
    </Section>
  );
}

function madeEntry({ lang, of, notes }: TracerProps): TimelineEntry {
  const words = commitmentMessages(lang);
  const entry = of.originEntry;
  return {
    key: 'made',
    kind: 'promise',
    date: of.madeOn === null && of.knownBy === null ? null : formatEventDate({ date: of.madeOn, endDate: null, knownBy: of.knownBy }, lang),
    title: (
      <>
        {words.page.made[of.toldAs]}
        <Cited lang={lang} notes={notes} cites={of.cites} />
      </>
    ),
    text: (
      <>
        {of.cites.map(({ quote, source }) =>
          quote === null ? null : (
            <q key={quote} className="made-quote" lang={source.language === 'mul' ? undefined : source.language}>
              {quote}
            </q>
          ),
        )}
        <span className="note made-where">
          {words.page.origin(words.origins[of.origin])}
          {entry !== null && of.partnership !== null && (
            <>
              {': '}
              <a href={`/${lang}/partnerships/${of.partnership.id}#entry-${entry.id}`}>
                <Words lang={lang} of={entry.name} />
              </a>
            </>
          )}
        </span>
      </>
    ),
  };
}

function saidEntry(said: SaidView, of: CommitmentView, lang: Lang): TimelineEntry {
  const words = commitmentMessages(lang);
  const what = words.saidMoves[said.move];
  const title = (
    <>
      {said.side === null ? words.page.saidBy[said.way](what) : <SaidBy lang={lang} said={said} what={what} />}
      {said.isTakenBack && ` – ${words.page.takenBack}`}
    </>
  );
  const day = said.happenedOn ?? dayInMoscow(said.saidAt);
  return {
    key: said.id,
    id: `said-${said.id}`,
    kind:
      said.move === 'confirm'
        ? 'promise_kept'
        : said.move === 'report_done'
          ? 'effect'
          : said.move === 'deny' || said.move === 'drop'
            ? 'story'
            : 'contact',
    date: formatDate(day, lang),
    dateTime: day,
    isNamed: true,
    title: said.isTakenBack ? <s>{title}</s> : title,
    text: (
      <>
        {said.reason !== null && <Words lang={lang} of={said.reason} />}{' '}
        <span className="note">{said.paper === null ? words.page.ways[said.way] : words.page.byPaper(said.paper)}</span>
        {of.evidence
          .filter(({ saidId }) => saidId === said.id)
          .map((one) => (
            <Evidence key={one.id} lang={lang} of={one} commitment={of.id} />
          ))}
        {of.evidenceTakenBack
          .filter(({ saidId }) => saidId === said.id)
          .map(({ id, kind, title: name }) => (
            <s key={id} className="evidence">
              {words.evidenceKinds[kind]}: <Words lang={lang} of={name} />
            </s>
          ))}
      </>
    ),
  };
}

function SaidBy({ lang, said, what }: { readonly lang: Lang; readonly said: SaidView; readonly what: string }) {
  if (said.side === null) return null;
  return typeset(`${inLang(said.side.name, lang)}: ${what}`, lang);
}

function Evidence({ lang, of, commitment }: { readonly lang: Lang; readonly of: EvidenceView; readonly commitment: string }) {
  const words = commitmentMessages(lang);
  const name = <Words lang={lang} of={of.title} />;
  const href = of.url ?? (of.file === null ? null : `/${lang}/commitments/${commitment}/evidence/${of.id}`);
  return (
    <span className="evidence">
      {of.kind === 'photo' && href !== null && <img src={href} alt={inLang(of.title, lang)} loading="lazy" className="evidence-photo" />}
      {words.evidenceKinds[of.kind]}: {href === null ? name : <a href={href}>{name}</a>}
    </span>
  );
}
