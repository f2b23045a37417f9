import type { ReactNode } from 'react';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { typeset } from '../../../ui/typography.ts';
import { importMessages } from '../messages.ts';
import type { ImportSight } from './import-sight.server.ts';

/** What can be done with the import, each with a button of its own. */
export function ImportDeeds({ lang, sight }: { readonly lang: Lang; readonly sight: ImportSight }) {
  const words = importMessages(lang);
  const deed = (name: string, label: string, hint: ReactNode, isMain = false) => (
    <form method="post" className="record-form letter-deed">
      <input type="hidden" name="deed" value={name} />
      <p className="note">{hint}</p>
      <p>
        <button className={isMain ? 'button' : 'button button--quiet'} type="submit">
          {label}
        </button>
      </p>
    </form>
  );
  const isReady = sight.state === 'ready';
  return (
    <div className="section">
      {isReady && sight.unclear === null && sight.clear > 0 && deed('publish', words.publish, words.publishHint(sight.clear), true)}
      {sight.isWorking && deed('go-on', words.goOn, sight.fault === null ? words.ifItStands : words.fault)}
      {isReady && sight.published > 0 && deed('take-back', words.takeBack, typeset(words.takeBackHint, lang))}
      {sight.published === 0 && !sight.isWorking && deed('drop', words.drop, words.dropHint)}
    </div>
  );
}
