import type { Lang } from '../../platform/values/bilingual.ts';

/** A sum as people read it: «17 000 000 ₽», «1 250,50 BYN», “US$100”; of a currency that nobody knows its code. */
export function formatMoney({ amount, currency }: { readonly amount: string; readonly currency: string }, lang: Lang): string {
  const fraction = amount.includes('.') ? 2 : 0;
  return new Intl.NumberFormat(lang === 'ru' ? 'ru-RU' : 'en-GB', {
    style: 'currency',
    currency,
    // The narrow sign of a Belarusian rouble is that of any rouble, that of a yuan is a yen's.
    currencyDisplay: 'symbol',
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(amount as Intl.StringNumericLiteral);
}
