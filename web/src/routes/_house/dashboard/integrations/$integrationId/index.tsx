import { createFileRoute } from '@tanstack/react-router';
import { TestTab } from '@/features/integrations/TestTab';
import { optionalText } from '@/lib/search';

export const Route = createFileRoute('/_house/dashboard/integrations/$integrationId/')({
  validateSearch: (search: Record<string, unknown>): { report?: string } => ({ report: optionalText(search.report) }),
  component: TestTab,
});
