import type { Lang } from '../../platform/values/bilingual.ts';

/** A sum as people read it: «17 000 000 ₽», «1 250,50 Br», “USD 100”; of a currency that nobody knows its code. */
export function formatMoney({ amount, currency }: { readonly amount: string; readonly currency: string }, lang: Lang): string {
  const fraction = amount.includes('.') ? 2 : 0;
  return new Intl.NumberFormat(lang === 'ru' ? 'ru-RU' : 'en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(Number(amount));
}
