import type { AppContext } from '../../platform/http/app-context.ts';
import { chosenByName } from '../../platform/http/chosen-by-name.ts';
import { type FieldError, type FormValues, type ReadForm, textOf } from '../../platform/http/form-values.ts';
import { bodiesWrittenFor, CONTRIBUTING } from '../../platform/values/actor.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { typedDate } from '../../platform/values/typed-date.ts';
import { describedAs, isPublishedAhead } from './rules.ts';
import { readSourceBlock, type SourceGiven } from './source-block-values.ts';
import { sourceLabel } from './source-label.ts';
import { isAddress, sourcesCalled, sourcesLike } from './sources-meant-queries.server.ts';

type Given = Pick<AppContext, 'db' | 'identity' | 'clock'>;

/**
 * Reads the block «Where is this known from» (`SourceBlock`) as `readSourceBlock` does, and looks up what it names: a source of the register
 * by its title or address (`from.named`), and those that a new one may be (`from.same`). Where the person must choose, an error offers them.
 */
export async function sourceSaid(
  given: Given,
  lang: Lang,
  values: FormValues,
  { isNeeded }: { readonly isNeeded: boolean },
): Promise<ReadForm<SourceGiven | null>> {
  const own = bodiesWrittenFor(given.identity.actor, CONTRIBUTING);
  const named = await chosenByName(values, 'from.named', async (typed) =>
    (await sourcesCalled(given.db, typed, own)).map((one) => ({
      value: one.id,
      label: sourceLabel(one, lang),
      isSure: isAddress(typed) || one.title.toLowerCase() === typed.toLowerCase(),
    })),
  );
  if (!named.ok) {
    const code = named.code === 'which-one' ? 'which-source' : 'no-source-called';
    return alsoWrong(withSource(values, 'open'), { field: 'from.named', code, offered: named.candidates });
  }
  if (named.value !== null && textOf(values, 'from.source') !== null)
    return alsoWrong(values, { field: 'from.source', code: 'two-sources' });
  const met = named.value === null ? values : withSource(values, named.value);
  const same = await sameAsDescribed(given, lang, met);
  if (same === 'new') {
    const published = textOf(met, 'from.publishedAt');
    const isAhead = isPublishedAhead({ publishedAt: published === null ? null : typedDate(published) }, given.clock.now(), null);
    return isAhead ? alsoWrong(met, { field: 'from.publishedAt', code: 'date-ahead' }) : readSourceBlock(met, { isNeeded });
  }
  if (typeof same === 'string') return readSourceBlock(withSource(undescribed(met), same), { isNeeded });
  return alsoWrong(met, { field: 'from.same', code: 'source-known', offered: same });
}

/** What the new source that a form describes is: new, one of the register (its id), or one of these, which the person must say. */
async function sameAsDescribed({ db }: Given, lang: Lang, values: FormValues) {
  const [title, url, published] = [textOf(values, 'from.title'), textOf(values, 'from.url'), textOf(values, 'from.publishedAt')];
  if (textOf(values, 'from.source') !== null || (title === null && url === null)) return 'new';
  const said = textOf(values, 'from.same');
  if (said !== null && textOf(values, 'from.same.for') === describedAs(title, url, published)) return said;
  const known = await sourcesLike(db, { title, url, publishedAt: published === null ? null : typedDate(published) });
  return known.length === 0 ? 'new' : known.map((one) => ({ value: one.id, label: sourceLabel(one, lang) }));
}

function withSource(values: FormValues, id: string): FormValues {
  return { ...values, 'from.source': [id] };
}

const DESCRIBED = ['from.title', 'from.publisher', 'from.publishedAt', 'from.url'];

function undescribed(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !DESCRIBED.includes(name)));
}

/** All that is wrong with the block at once. */
function alsoWrong(values: FormValues, error: FieldError): ReadForm<never> {
  const read = readSourceBlock(values, { isNeeded: false });
  const others = read.ok ? [] : read.errors.filter(({ field }) => field !== error.field);
  return { ok: false, errors: [error, ...others] };
}
