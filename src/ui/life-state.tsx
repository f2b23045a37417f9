import type { ReactElement } from 'react';
import { type Lang, uiMessages } from './messages.ts';
import { type Life, lifeClass } from './thread-shape.ts';

const WORDS = {
  alive: 'lifeAlive',
  fading: 'lifeFading',
  asleep: 'lifeAsleep',
  on_paper: 'lifeOnPaper',
  not_enough_data: 'lifeNotEnoughData',
} as const satisfies Record<Life, string>;

const MARKS: Readonly<Record<Life, ReactElement>> = {
  alive: <circle r="7" fill="currentColor" />,
  fading: (
    <>
      <circle r="6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M0-6A6 6 0 0 1 0 6Z" fill="currentColor" />
    </>
  ),
  asleep: <circle r="6" fill="none" stroke="currentColor" strokeWidth="2" />,
  on_paper: <path d="M-5-6.5H5V6.5H-5Z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  not_enough_data: <path d="M-7 0H7" stroke="currentColor" strokeWidth="1.5" />,
};

export function lifeWord(life: Life, lang: Lang): string {
  return uiMessages(lang)[WORDS[life]];
}

/** A state of life as a mark and a word; `large` for the head of a partnership's page. */
export function LifeState({ life, lang, large = false }: { readonly life: Life; readonly lang: Lang; readonly large?: boolean }) {
  return (
    <span className={`life-state ${lifeClass(life)}${large ? ' life-state--large' : ''}`}>
      <svg className="life-mark" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
        {MARKS[life]}
      </svg>
      {lifeWord(life, lang)}
    </span>
  );
}
