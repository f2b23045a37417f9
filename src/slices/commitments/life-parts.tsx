import type { Bilingual, Lang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import { typeset } from '../../ui/typography.ts';
import { Words } from '../../ui/words.tsx';
import { LIFE_PARTS, type LifeFact, type PartsFound } from './life-rules.ts';
import { counted } from './life-said.ts';
import { lifeMessages } from './life-words/messages.ts';

interface LifePartsProps {
  readonly lang: Lang;
  readonly parts: PartsFound;
  /** What entries and promises are called, by their ids. */
  readonly entries: ReadonlyMap<string, Bilingual>;
  readonly promises: ReadonlyMap<string, Bilingual>;
  /** Where the entries stand: on the same page, or on the tie's. */
  readonly page?: string;
}

/** Every part of the score with its points, what it rests on, and the facts that gave them. */
export function LifeParts({ lang, parts, page = '', ...named }: LifePartsProps) {
  const words = lifeMessages(lang);
  return (
    <ul className="life-parts">
      {LIFE_PARTS.map((part) => {
        const { points, facts, count } = parts[part];
        return (
          <li key={part}>
            <span className="life-points">{words.points(part === 'overdue' ? -points : points)}</span>
            <div>
              <b>{words.parts[part]}</b>: {typeset(words.why[part](counted(part, parts, lang)), lang)}
              {facts.length > 0 && (
                <details>
                  <summary>
                    {words.facts}
                    <span className="visually-hidden">: {words.parts[part]}</span>
                  </summary>
                  <ul>
                    {facts.map((fact) => (
                      <li key={fact.id}>
                        <Fact lang={lang} fact={fact} page={page} {...named} />
                      </li>
                    ))}
                    {count > facts.length && <li>{words.andMore(count - facts.length)}</li>}
                  </ul>
                </details>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Fact({ lang, fact: { id, on }, page, entries, promises }: Omit<LifePartsProps, 'parts'> & { readonly fact: LifeFact }) {
  const [kind, ...rest] = id.split(':');
  const of = rest.join(':');
  const name = (kind === 'entry' ? entries : promises).get(of);
  const href = kind === 'entry' ? `${page}#entry-${of}` : `/${lang}/commitments/${of}`;
  return (
    <>
      {formatDate(on, lang)} –{' '}
      {name === undefined ? (
        lifeMessages(lang).factGone
      ) : (
        <a href={href}>
          <Words lang={lang} of={name} />
        </a>
      )}
    </>
  );
}
