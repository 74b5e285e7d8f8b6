import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef } from 'react';
import { useRatesDraft } from '@/api/comptoir';
import { useStoreId } from '@/lib/session';
import { draftedQuote, draftFaults } from './quote-held';
import type { QuoteValues } from './quote-values';

/** Fills the form, once, with what an order says; what it does not say is told at its fields. Nothing is typed while it is `filling`. */
export function useOrderDraft(orderId: string | undefined, { setValues, setErrors }: UseFormReturnType<QuoteValues>, country: string) {
  const draft = useRatesDraft(useStoreId(), { orderId: orderId ?? '' }, { query: { enabled: orderId !== undefined } });
  const filled = useRef<string>(undefined);
  const { data, isFetchedAfterMount } = draft;
  useEffect(() => {
    // Not what was read on an earlier visit: the order, its products or the store may have been completed since.
    if (!data || !isFetchedAfterMount || filled.current === orderId) return;
    filled.current = orderId;
    setValues(draftedQuote(data, country));
    setErrors(draftFaults(data));
  }, [data, isFetchedAfterMount, orderId, country, setValues, setErrors]);
  return { error: draft.error, refetch: draft.refetch, filling: orderId !== undefined && !isFetchedAfterMount };
}
