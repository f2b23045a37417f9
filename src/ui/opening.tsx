import type { ReactNode } from 'react';

interface OpeningProps {
  /** The sentence without its last full stop: the stop is the bead. */
  readonly sentence: readonly string[];
  readonly lead: ReactNode;
  readonly search: ReactNode;
}

/** The head of the home page: the full stop of the sentence is a bead whose thread leaves the page at the right. */
export function Opening({ sentence, lead, search }: OpeningProps) {
  return (
    <div className="opening">
      <h1>
        {sentence.map((line, index) => (
          <span key={line} className="opening-line">
            {index === sentence.length - 1 ? <LastLine text={line} /> : `${line} `}
          </span>
        ))}
      </h1>
      <p className="opening-lead">{lead}</p>
      {search}
    </div>
  );
}

function LastLine({ text }: { readonly text: string }) {
  const space = text.lastIndexOf(' ') + 1;
  return (
    <>
      {text.slice(0, space)}
      <span className="opening-last-word">
        {text.slice(space)}
        <span className="opening-stop">
          <span className="visually-hidden">.</span>
        </span>
      </span>
    </>
  );
}
