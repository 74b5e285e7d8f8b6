import { createFileRoute } from '@tanstack/react-router';
import { LogTab } from '@/features/integrations/LogTab';
import type { LogSearch } from '@/features/integrations/log-search';
import { optionalText } from '@/lib/search';

export const Route = createFileRoute('/_house/dashboard/integrations/$integrationId/log')({
  validateSearch: (search: Record<string, unknown>): LogSearch => ({
    kind: optionalText(search.kind),
    outcome: optionalText(search.outcome),
    faultKind: optionalText(search.faultKind),
    from: optionalText(search.from),
    to: optionalText(search.to),
    entry: optionalText(search.entry),
  }),
  component: LogTab,
});
