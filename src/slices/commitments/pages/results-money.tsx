import type { Lang } from '../../../platform/values/bilingual.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Section } from '../../../ui/section.tsx';
import { typeset } from '../../../ui/typography.ts';
import { listMessages } from '../list-messages.ts';
import type { SumOfMoney } from '../list-queries.server.ts';
import { formatMoney } from '../money.ts';
import type { Results } from '../results.server.ts';

interface MoneySectionProps {
  readonly lang: Lang;
  readonly money: Results['money'];
  /** Where the promises are of which it is the money. */
  readonly list: string;
}

/** Money of what was kept, apart from what is only promised; each currency by itself. Nothing where no promise names any. */
export function MoneySection({ lang, money: { kept, open }, list }: MoneySectionProps) {
  const words = listMessages(lang);
  if (kept.length + open.length === 0) return null;
  return (
    <Section id="money" title={words.money}>
      <Facts
        items={[
          {
            label: words.moneyKept,
            value: kept.length === 0 ? words.noMoney : <Sums lang={lang} sums={kept} href={`${list}?state=kept`} />,
          },
          ...(open.length === 0 ? [] : [{ label: words.moneyOpen, value: <Sums lang={lang} sums={open} href={`${list}?state=open`} /> }]),
        ]}
        note={typeset(words.moneyNote, lang)}
      />
    </Section>
  );
}

function Sums({ lang, sums, href }: { readonly lang: Lang; readonly sums: readonly SumOfMoney[]; readonly href: string }) {
  const words = listMessages(lang);
  return (
    <ul className="sums">
      {sums.map((sum) => (
        <li key={sum.currency}>
          {formatMoney(sum, lang)} <a href={href}>{words.inPromises(sum.promises)}</a>
        </li>
      ))}
    </ul>
  );
}
