import { Fragment } from 'react';
import type { Lang } from '../../platform/values/bilingual.ts';
import { typeset } from '../../ui/typography.ts';
import type { Inline, Paper, PaperBlock } from './paper.ts';

/** A paper to be read on a screen before it is printed: the same words as in its files. */
export function PaperView({ paper }: { readonly paper: Paper }) {
  const { lang, blocks } = paper;
  return (
    <article className="paper-view" lang={lang}>
      {blocks.map((block, at) => (
        <Block key={at} lang={lang} block={block} />
      ))}
    </article>
  );
}

function Block({ lang, block }: { readonly lang: Lang; readonly block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h2>
          <Said lang={lang} of={block.text} />
        </h2>
      );
    case 'paragraph':
      return (
        <p>
          <Said lang={lang} of={block.text} />
        </p>
      );
    case 'list':
      return <List lang={lang} block={block} />;
    case 'table':
      return <PaperTableView lang={lang} block={block} />;
    case 'facts':
      return (
        <dl className="facts">
          {block.rows.map(({ name, value }) => (
            <div key={name}>
              <dt>{typeset(name, lang)}</dt>
              <dd>
                <Said lang={lang} of={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'signature':
      return (
        <p>
          {block.office.join(' ')} {block.name}
        </p>
      );
    case 'sources':
      return (
        <section className="paper-sources">
          <h2>{typeset(block.title, lang)}</h2>
          <ol>
            {block.items.map(({ number, text }) => (
              <li key={number} value={number} id={`source-${number}`}>
                <Said lang={lang} of={text} />
              </li>
            ))}
          </ol>
        </section>
      );
  }
}

function List({ lang, block }: { readonly lang: Lang; readonly block: Extract<PaperBlock, { kind: 'list' }> }) {
  const Kind = block.isNumbered ? 'ol' : 'ul';
  return (
    <Kind>
      {block.items.map((item) => (
        <li key={keyOf(item)}>
          <Said lang={lang} of={item} />
        </li>
      ))}
    </Kind>
  );
}

function PaperTableView({ lang, block }: { readonly lang: Lang; readonly block: Extract<PaperBlock, { kind: 'table' }> }) {
  return (
    <div className="paper-table">
      <table>
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th key={keyOf(cell)} scope="col">
                <Said lang={lang} of={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row.map(keyOf).join('|')}>
              {row.map((cell, at) => (
                <td key={at}>
                  <Said lang={lang} of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function keyOf(text: Inline): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

function Said({ lang, of }: { readonly lang: Lang; readonly of: Inline }) {
  const runs = typeof of === 'string' ? [{ text: of }] : of;
  return runs.map(({ text, bold, href, sources = [], lang: own = lang }) => {
    const words = typeset(text, own);
    const said = bold === true ? <b>{words}</b> : words;
    return (
      <Fragment key={text}>
        {href === undefined ? said : <a href={href}>{said}</a>}
        {sources.length > 0 && (
          <sup className="source-mark">
            {sources.map((number) => (
              <a key={number} href={`#source-${number}`}>
                {number}
              </a>
            ))}
          </sup>
        )}
      </Fragment>
    );
  });
}
