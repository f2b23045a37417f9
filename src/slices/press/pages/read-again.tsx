import type { Lang } from '../../../platform/values/bilingual.ts';
import { pressMessages } from '../messages.ts';
import { READING_FORM } from './read-form.tsx';

/** What was read, to read it once more or to take it along. */
export interface KeptPage {
  /** Null where it is too long to be sent to and fro. */
  readonly text: string | null;
  readonly reader: string;
  /** JSON of what was found, in base64; null where it is too long. */
  readonly json: string | null;
}

/** The text stays at hand, so that a word can be mended or the page seen in the other language; nothing of it is kept here. */
export function ReadAgain({ lang, kept: { text, reader, json } }: { readonly lang: Lang; readonly kept: KeptPage }) {
  const words = pressMessages(lang);
  return (
    <div className="reading-again">
      {json !== null && (
        <p>
          <a href={`data:application/json;base64,${json}`} download="publication.json">
            {words.download}
          </a>
        </p>
      )}
      {text !== null && (
        <form id={READING_FORM} method="post" encType="multipart/form-data">
          <input type="hidden" name="reader" value={reader} />
          <details>
            <summary>{words.mend}</summary>
            <div className="field">
              <label htmlFor="field-text">{words.text}</label>
              <textarea className="control" id="field-text" name="text" rows={14} defaultValue={text} />
            </div>
            <p>
              <button className="button" type="submit">
                {words.submit}
              </button>
            </p>
          </details>
        </form>
      )}
      <p>
        <a href={`/${lang}/read`}>{words.again}</a>
      </p>
    </div>
  );
}
