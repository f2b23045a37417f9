import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import { LifeWord, lifeName } from '../../ui/life-word.tsx';
import { typeset } from '../../ui/typography.ts';
import type { PartnershipPart } from '../partnerships/index.parts.ts';
import type { LifeOfTie } from './life-of-tie.server.ts';
import { LifeParts } from './life-parts.tsx';
import { LifeReplies } from './life-replies.tsx';
import { lifeMessages } from './life-words/messages.ts';
import { looksBad } from './shown-life-rules.ts';

/** How the tie lives, why, and what to do next: under the heading of its page. */
export const lifePart: PartnershipPart<LifeOfTie> = {
  key: 'life',
  cites: () => [],
  life: ({ shown }) => shown.state,
  links: ({ tie, mayAnswer }, lang) =>
    mayAnswer ? [{ href: `/${lang}/work/partnerships/${tie}/life`, label: lifeMessages(lang).answerLink }] : [],
  Opening({ lang, partnership, loaded }) {
    const words = lifeMessages(lang);
    const { shown, isNoDate } = loaded;
    const titles = new Map(partnership.timeline.map(({ id, title }) => [id, title]));
    return (
      <section className="life-section" aria-labelledby="life-title">
        <div className="life-inner">
          <div>
            <h2 id="life-title">{words.on(formatDate(shown.asOf, lang))}</h2>
            {isNoDate && (
              <p className="message" role="status">
                {typeset(words.noDate, lang)}
              </p>
            )}
            <p className="life-now">
              <LifeWord lang={lang} life={shown.state} large />
            </p>
            <p>{shown.score === null ? words.noScore : words.score(shown.score)}</p>
            <p className="note">{typeset(words.meanings[shown.state], lang)}</p>
            <Waiting lang={lang} loaded={loaded} />
          </div>
          <div>
            {/* Where nothing is judged, six noughts say nothing, and may be older than what stands below. */}
            {shown.score !== null && (
              <>
                <h3>{words.howFound}</h3>
                <LifeParts lang={lang} parts={shown.parts} entries={titles} promises={new Map(Object.entries(loaded.promises))} />
              </>
            )}
            <LifeReplies lang={lang} replies={shown.replies} />
          </div>
          <NextStep lang={lang} loaded={loaded} />
        </div>
        <OnADay lang={lang} loaded={loaded} />
      </section>
    );
  },
};

/** Only for those who keep the tie or read for a side of it. */
function Waiting({ lang, loaded: { tie, waiting, mayAnswer } }: { readonly lang: Lang; readonly loaded: LifeOfTie }) {
  if (waiting === null) return null;
  const words = lifeMessages(lang);
  return (
    <p className="note">
      {typeset(words.waiting(lifeName(waiting.state, lang).toLocaleLowerCase(lang), formatDate(waiting.until, lang)), lang)}{' '}
      {mayAnswer && <a href={`/${lang}/work/partnerships/${tie}/life`}>{words.answerLink}</a>}
    </p>
  );
}

function NextStep({ lang, loaded: { next, maySeeSteps, shown, tie } }: { readonly lang: Lang; readonly loaded: LifeOfTie }) {
  if (next === null) return null;
  const words = lifeMessages(lang);
  const answersToo = maySeeSteps && looksBad(shown.state) && next.code !== 'answer';
  return (
    <div>
      <h3>{words.nextStep}</h3>
      <p className="life-step">{typeset(inLang(next.title, lang), lang)}</p>
      <p>{typeset(inLang(next.text, lang), lang)}</p>
      {maySeeSteps && (
        <p className="life-step-links">
          <a className="button" href={`/${lang}/${next.path}`}>
            {inLang(next.button, lang)}
          </a>
          {answersToo && <a href={`/${lang}/work/partnerships/${tie}/life`}>{words.answerLink}</a>}
        </p>
      )}
    </div>
  );
}

/** The method, and a form that shows what was public on a day. */
function OnADay({ lang, loaded: { tie, day, today, shown } }: { readonly lang: Lang; readonly loaded: LifeOfTie }) {
  const words = lifeMessages(lang);
  const page = `/${lang}/partnerships/${tie}`;
  return (
    <form className="life-day" method="get" action={page}>
      <a href={`/${lang}/life`}>{words.method}</a> <span className="note">{words.methodVersion(shown.method)}</span>
      <label htmlFor="life-day">{words.onDay}</label>
      <input id="life-day" className="control" type="date" name="day" max={today} defaultValue={day ?? today} />
      <button className="button button--quiet" type="submit">
        {words.show}
      </button>
      {day !== null && <a href={page}>{words.today}</a>}
    </form>
  );
}
