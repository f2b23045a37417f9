import type { Lang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import { quoted } from '../../ui/typography.ts';
import type { Inline, PaperBlock, PaperRun } from '../documents/index.ts';
import type { BriefSource } from './brief-facts.ts';
import type { BriefMessages } from './brief-messages.ts';
import { clipped } from './brief-values.ts';

const LONGEST_TITLE = 80;

/** Sources get numbers anew, in the order in which the page comes to them; those that it does not come to are not listed. */
export interface Marking {
  readonly of: (source: number | null) => readonly number[];
  readonly used: () => readonly BriefSource[];
}

export function marking(sources: readonly BriefSource[]): Marking {
  const used: BriefSource[] = [];
  return {
    of: (number) => {
      if (number === null) return [];
      const source = sources.find((one) => one.number === number);
      if (source === undefined) throw new Error(`a fact of a brief cites source ${number}, which is not given`);
      if (!used.includes(source)) used.push(source);
      return [used.indexOf(source) + 1];
    },
    used: () => used,
  };
}

/** The list at the paper's end, of the sources that it marks. */
export function listedSources(used: readonly BriefSource[], lang: Lang, words: BriefMessages): readonly PaperBlock[] {
  const items = used.map((source, at) => ({ number: at + 1, text: sourceInWords(source, lang, words) }));
  return items.length === 0 ? [] : [{ kind: 'sources', title: words.sources, items }];
}

/** The title leads to the page; on paper the publisher, or at least the site, says where to look. */
function sourceInWords({ title, publisher, publishedAt, url }: BriefSource, lang: Lang, words: BriefMessages): Inline {
  const site = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : null;
  const rest = [publisher ?? site, publishedAt === null ? null : formatDate(publishedAt, lang)].filter((part) => part !== null);
  const named: PaperRun = { text: words.sourceTitle(quoted(clipped(title, LONGEST_TITLE), lang)), ...(url === null ? {} : { href: url }) };
  return rest.length === 0 ? [named] : [named, { text: ` – ${rest.join(', ')}` }];
}
