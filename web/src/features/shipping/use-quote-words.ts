import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Quote } from './use-quote';

/** The state of a quote in a title and a line, also read aloud as it changes. */
export function useQuoteWords(quote: Quote, prices: number): { title: string; text: string } {
  const { t } = useLingui();
  const quoting = quote.answered.filter((carrier) => carrier.status === 'quoted' && carrier.rates.length > 0).length;
  const without = quote.answered.length - quote.answered.filter((carrier) => carrier.status === 'quoted').length;
  const waiting = quote.waiting.length;
  const priceWords = plural(prices, { one: '# price', other: '# prices' });
  const carrierWords = plural(quoting, { one: '# carrier', other: '# carriers' });
  const parts = [
    waiting > 0 && plural(waiting, { one: '# carrier is still answering.', other: '# carriers are still answering.' }),
    without > 0 && plural(without, { one: '# carrier has no price.', other: '# carriers have no price.' }),
  ].filter(Boolean);
  if (prices > 0) return { title: t`${priceWords} from ${carrierWords}`, text: parts.join(' ') || t`All carriers have answered.` };
  if (quote.status === 'asking') {
    return { title: t`Asking the carriers…`, text: parts.join(' ') || t`Each price shows the moment it arrives.` };
  }
  if (quote.status === 'failed') return { title: t`No price right now`, text: t`Your form is kept.` };
  if (quote.answered.length === 0)
    return { title: t`No carrier was asked`, text: t`No active connection of this store can give prices. Connect a carrier, or activate one.` };
  return { title: t`No price for this parcel`, text: t`Each carrier says why below. Your form is kept.` };
}
