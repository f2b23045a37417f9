import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { knownMoment } from '../../sources/index.ts';
import type { PartnershipView } from '../partnership-view.server.ts';
import { partyName, titleParties } from '../rules.ts';

/** The tie for machines: schema.org has no twinning, so it is a creative work about two places, with its sources as citations. */
export function partnershipJsonLd(partnership: PartnershipView, lang: Lang, origin: string): Record<string, unknown> {
  return {
    '@type': 'WebPage',
    '@id': `${origin}/${lang}/partnerships/${partnership.id}`,
    name: inLang(partnership.title, lang),
    inLanguage: lang,
    dateModified: partnership.updatedAt,
    about: titleParties(partnership.parties).map((party) => ({
      '@type': party.body === null ? 'AdministrativeArea' : 'GovernmentOrganization',
      name: inLang(partyName({ ...party, municipality: party.municipality?.name ?? null }), lang),
      ...(party.municipality === null ? {} : { url: `${origin}/${lang}/municipalities/${party.municipality.id}` }),
    })),
    citation: [
      ...new Map(partnership.timeline.flatMap((entry) => entry.cites.map((cite) => [cite.source.id, cite.source] as const))).values(),
    ].map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      url: source.url ?? `${origin}/${lang}/sources/${source.id}`,
      ...(source.publishedAt === null ? {} : { datePublished: knownMoment(source.publishedAt) }),
    })),
  };
}
