import type { DayItem } from '../../platform/http/app-context.ts';
import type { Bilingual, Lang } from '../../platform/values/bilingual.ts';
import { StandingWord } from '../../slices/partnerships/index.parts.ts';
import type { Standing } from '../../slices/partnerships/index.ts';
import type { BeadKind } from '../../ui/bead-kinds.ts';
import { formatDate } from '../../ui/dates.ts';
import { Section } from '../../ui/section.tsx';
import { ThreadLine } from '../../ui/thread-line.tsx';
import { Words } from '../../ui/words.tsx';
import { weekday, weekOf } from '../day-words.ts';
import { mainMessages } from '../messages.ts';

interface DaySideProps {
  readonly lang: Lang;
  readonly today: string;
  readonly items: readonly DayItem[];
  readonly ties: {
    readonly total: number;
    readonly rows: readonly {
      readonly id: string;
      readonly title: Bilingual;
      readonly standing: Standing | null;
      readonly last: BeadKind | null;
    }[];
  };
  readonly mayEnter: boolean;
}

/** Beside the day's work: the week, the person's ties, and what can be entered. */
export function DaySide({ lang, today, items, ties, mayEnter }: DaySideProps) {
  const words = mainMessages(lang);
  return (
    <div className="day-side">
      <Section id="week" title={words.week} ruled>
        <ol className="week">
          {weekOf(today).map((day) => {
            const here = items.filter((item) => item.day?.slice(0, 10) === day && item.group !== 'draft').length;
            return (
              <li key={day} aria-current={day === today ? 'date' : undefined}>
                <span aria-hidden="true">{weekday(day, lang)}</span>
                <b aria-hidden="true">{Number(day.slice(8))}</b>
                <span className="week-dots" aria-hidden="true">
                  {'•'.repeat(Math.min(here, 3))}
                </span>
                <span className="visually-hidden">{words.onTheDay(formatDate(day, lang), here)}</span>
              </li>
            );
          })}
        </ol>
      </Section>
      {ties.total > 0 && (
        <Section id="ties" title={words.yourTies} count={String(ties.total)} ruled>
          <ul className="day-ties">
            {ties.rows.map(({ id, title, standing, last }) => (
              <li key={id}>
                <a className="plain-link" href={`/${lang}/partnerships/${id}`}>
                  <Words lang={lang} of={title} />
                </a>
                <ThreadLine life={null} last={last} ahead={standing === 'proposed'} />
                <StandingWord lang={lang} standing={standing} />
              </li>
            ))}
          </ul>
          <p>
            <a href={`/${lang}/work/records`}>{words.allYourTies}</a>
          </p>
        </Section>
      )}
      {mayEnter && (
        <Section id="papers" title={words.papers} ruled>
          <ul className="day-papers">
            {(['partnerships', 'municipalities', 'bodies', 'people'] as const).map((kind) => (
              <li key={kind}>
                <a href={`/${lang}/work/${kind}/new`}>{words.newRecords[kind]}</a>
              </li>
            ))}
            <li>
              <a href={`/${lang}/work/letters`}>{words.letters}</a>
            </li>
          </ul>
        </Section>
      )}
    </div>
  );
}
