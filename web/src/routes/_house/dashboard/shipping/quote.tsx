import { createFileRoute } from '@tanstack/react-router';
import { QuotePage } from '@/features/shipping/QuotePage';
import { optionalText } from '@/lib/search';

export const Route = createFileRoute('/_house/dashboard/shipping/quote')({
  validateSearch: (search: Record<string, unknown>): { quote?: string; order?: string } => ({
    quote: optionalText(search.quote),
    order: optionalText(search.order),
  }),
  component: QuotePage,
});
