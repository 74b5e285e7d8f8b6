import { createFileRoute } from '@tanstack/react-router';
import { AllIntegrationsPage } from '@/features/admin/AllIntegrationsPage';
import { optionalText } from '@/lib/search';

interface AllIntegrationsSearch {
  type?: string;
  health?: string;
}

export const Route = createFileRoute('/_house/admin/integrations')({
  validateSearch: (search: Record<string, unknown>): AllIntegrationsSearch => ({
    type: optionalText(search.type),
    health: optionalText(search.health),
  }),
  component: AllIntegrationsPage,
});
