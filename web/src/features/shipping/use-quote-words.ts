import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { isDown } from './rate-lines';
import type { Quote } from './use-quote';

/** The state of a quote in a title and a line, also read aloud as it changes. */
export function useQuoteWords(quote: Quote, prices: number): { title: string; text: string } {
  const { t } = useLingui();
  const quoting = quote.answered.filter((carrier) => carrier.status === 'quoted' && carrier.rates.length > 0);
  // A store may have several connections of one carrier: two accounts, or a simulator beside the real one.
  const carriers = new Set(quoting.map((carrier) => carrier.type)).size;
  const without = quote.answered.length - quote.answered.filter((carrier) => carrier.status === 'quoted').length;
  const waiting = quote.waiting.length;
  const priceWords = plural(prices, { one: '# price', other: '# prices' });
  const carrierWords = plural(carriers, { one: '# carrier', other: '# carriers' });
  const connectionWords = plural(quoting.length, { one: '# connection', other: '# connections' });
  const parts = [
    waiting > 0 && plural(waiting, { one: '# connection is still answering.', other: '# connections are still answering.' }),
    without > 0 && plural(without, { one: '# connection has no price.', other: '# connections have no price.' }),
  ].filter(Boolean);
  const title = quoting.length > carriers ? t`${priceWords} from ${carrierWords}, ${connectionWords}` : t`${priceWords} from ${carrierWords}`;
  if (prices > 0) return { title, text: parts.join(' ') || t`All carriers have answered.` };
  if (quote.status === 'asking') {
    return { title: t`Asking the carriers…`, text: parts.join(' ') || t`Each price shows the moment it arrives.` };
  }
  if (quote.status === 'failed') return { title: t`No price right now`, text: t`Your form is kept.` };
  if (quote.answered.length === 0)
    return { title: t`No carrier was asked`, text: t`No active connection of this store can give prices. Connect a carrier, or activate one.` };
  if (quote.answered.every(isDown)) return { title: t`No price right now`, text: t`What could be asked is out of order. Your form is kept.` };
  return { title: t`No price for this parcel`, text: t`Each carrier says why below. Your form is kept.` };
}
