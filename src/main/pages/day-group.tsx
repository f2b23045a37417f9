import type { DayItem } from '../../platform/http/app-context.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { Bead } from '../../ui/bead.tsx';
import { BEAD_KINDS, type BeadKind } from '../../ui/bead-kinds.ts';
import { formatDate, formatMoment } from '../../ui/dates.ts';
import { Section } from '../../ui/section.tsx';
import { daysFrom } from '../day-words.ts';
import { mainMessages } from '../messages.ts';

interface DayGroupProps {
  readonly lang: Lang;
  readonly group: DayItem['group'];
  readonly items: readonly DayItem[];
  /** `2026-04-10`. */
  readonly today: string;
}

/** Each line: its bead, what to do, whence it comes, its day, and one thing to do. */
export function DayGroup({ lang, group, items, today }: DayGroupProps) {
  const words = mainMessages(lang);
  if (items.length === 0) return null;
  const title = group === 'overdue' ? <span className="day-overdue">{words.dayGroups.overdue}</span> : words.dayGroups[group];
  return (
    <Section id={group} title={title} count={String(items.length)} ruled>
      <ul className="day-list">
        {items.map((item) => (
          <li key={`${item.path} ${item.title.ru}`}>
            <Bead kind={beadOf(item)} small />
            <p className="day-task">
              <a className="plain-link" href={`/${lang}/${item.path}`}>
                {inLang(item.title, lang)}
              </a>
              {item.note !== null && <span className="cell-under">{inLang(item.note, lang)}</span>}
            </p>
            <p className="day-from">{item.from === null ? '' : inLang(item.from, lang)}</p>
            <p className={group === 'overdue' ? 'day-when day-overdue' : 'day-when'}>{whenOf(item, lang, today)}</p>
            <p className="day-verb">
              <a href={`/${lang}/${item.path}`} aria-label={`${inLang(item.verb, lang)}: ${inLang(item.title, lang)}`}>
                {inLang(item.verb, lang)}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function beadOf({ bead }: DayItem): BeadKind {
  return BEAD_KINDS.find((kind) => kind === bead) ?? 'paper';
}

function whenOf({ day, group }: DayItem, lang: Lang, today: string): string {
  const words = mainMessages(lang);
  if (day === null) return '';
  if (day.includes('T')) return formatMoment(day, lang);
  if (day === today) return words.today;
  if (group === 'overdue') return `${formatDate(day, lang)}, ${words.lateBy(daysFrom(day, today))}`;
  return formatDate(day, lang);
}
