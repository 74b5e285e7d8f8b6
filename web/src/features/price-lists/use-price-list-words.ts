import { useLingui } from '@lingui/react/macro';
import type { RateGrid } from '@/api/model';

/** What is said of price lists, in the viewer's language. */
export function usePriceListWords(): { kind: (kind: RateGrid['kind']) => string } {
  const { t } = useLingui();
  return { kind: (kind) => (kind === 'contract' ? t`What a carrier charges you` : t`What your customers pay`) };
}
