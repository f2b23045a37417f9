import { Eye } from 'lucide-react';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { typeset } from '../../../ui/typography.ts';
import { pressMessages } from '../messages.ts';
import { markId } from './marked-pieces.ts';
import type { Group, Item, Proposal } from './proposal.ts';
import { visible } from './visible-text.ts';

interface InLanguages {
  readonly lang: Lang;
  /** The language of the page that was read. */
  readonly language: string;
}

export function ProposalGroups({ lang, language, proposal: { page, events } }: InLanguages & { readonly proposal: Proposal }) {
  return (
    <>
      <ProposedGroup lang={lang} language={language} group={page} level="h3" />
      {events.map(({ title, groups }, index) => (
        <div className="reading-event" key={index}>
          {title !== null && <h3 className="reading-event-title">{title}</h3>}
          {groups.map((group) => (
            <ProposedGroup key={group.key} lang={lang} language={language} group={group} level={title === null ? 'h3' : 'h4'} />
          ))}
        </div>
      ))}
    </>
  );
}

export function ProposedGroup({
  lang,
  language,
  group,
  level: Heading,
}: InLanguages & { readonly group: Group; readonly level: 'h3' | 'h4' }) {
  return (
    <div className="reading-group">
      <Heading>{group.title}</Heading>
      {group.note !== null && <p className="note reading-note">{typeset(group.note, lang)}</p>}
      <ul className="reading-items">
        {group.items.map((item, index) => (
          <ProposedItem key={item.n ?? `without-${index}`} lang={lang} language={language} item={item} />
        ))}
      </ul>
      {group.left > 0 && <p className="note">{pressMessages(lang).more(group.left)}</p>}
    </div>
  );
}

function ProposedItem({ lang, language, item }: InLanguages & { readonly item: Item }) {
  const words = pressMessages(lang);
  const { n, label, notes, check, places, asWritten } = item;
  const theirs = (part: typeof asWritten) => (asWritten === part && language !== lang ? language : undefined);
  return (
    <li id={n === null ? undefined : `item-${n}`} className="reading-item">
      <span className="reading-n">{n}</span>
      <div className="reading-what">
        <p className="reading-label" lang={theirs('label')}>
          {visible(label)}
        </p>
        {notes.map((note) => (
          <p key={note} className="note" lang={theirs('notes')}>
            {visible(note)}
          </p>
        ))}
        {check !== null && <p className="note reading-reason">{typeset(check, lang)}</p>}
      </div>
      <div className="reading-side">
        {check !== null && (
          <p className="reading-check">
            <Eye aria-hidden="true" size={16} strokeWidth={1.75} />
            {words.check}
          </p>
        )}
        {n !== null && (
          <p className="note reading-places">
            <a href={`#${markId(n, 0)}`} aria-label={`${words.inText}: ${visible(label)}`}>
              {words.inText}
            </a>
            {places.slice(1, 6).map((place, index) => (
              <a key={place.join()} href={`#${markId(n, index + 1)}`} aria-label={`${words.inText}: ${visible(label)}, ${index + 2}`}>
                {index + 2}
              </a>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
