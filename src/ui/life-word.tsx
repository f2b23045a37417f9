import type { ReactElement } from 'react';
import { formatDate } from './dates.ts';
import { type Lang, uiMessages } from './messages.ts';
import { type Life, lifeClass } from './thread-shape.ts';

/** A disc, half a disc, a ring, an empty sheet, a dotted ring, a cross: told apart without colour. */
const MARKS: Readonly<Record<Life, ReactElement>> = {
  alive: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  fading: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
    </>
  ),
  asleep: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />,
  on_paper: <path d="M3.5 2h9v12h-9Z" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  not_enough_data: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="2.2 2.5" />,
  ended: <path d="M3 3 13 13M13 3 3 13" fill="none" stroke="currentColor" strokeWidth="1.75" />,
};

interface LifeWordProps {
  readonly lang: Lang;
  readonly life: Life;
  /** The earlier day that it is of; null: today. */
  readonly of?: string | null;
  readonly large?: boolean;
}

/** How a tie lives: a word with a mark, in the colour of its thread. */
export function LifeWord({ lang, life, of = null, large = false }: LifeWordProps) {
  return (
    <span className={`life-state ${lifeClass(life)}${large ? ' life-state--large' : ''}`}>
      <svg className="life-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {MARKS[life]}
      </svg>
      {lifeName(life, lang)}
      {of !== null && <small className="life-of">, {uiMessages(lang).lifeOf(formatDate(of, lang))}</small>}
    </span>
  );
}

export function lifeName(life: Life, lang: Lang): string {
  return uiMessages(lang).lives[life];
}
