import type { Lang } from '../../../platform/values/bilingual.ts';
import { partnershipMessages } from '../messages.ts';
import type { PartnershipView } from '../partnership-view.server.ts';
import { isBetweenCouncils } from '../rules.ts';

/** «Сотрудничество между советами». */
export function kindWords({ kind, parties }: Pick<PartnershipView, 'kind' | 'parties'>, lang: Lang): string {
  const words = partnershipMessages(lang);
  return isBetweenCouncils(parties) ? `${words.kinds[kind]} ${words.council}` : words.kinds[kind];
}
