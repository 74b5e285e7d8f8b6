import { createFileRoute } from '@tanstack/react-router';
import { IntegrationsPage } from '@/features/integrations/IntegrationsPage';
import { optionalText } from '@/lib/search';

interface IntegrationsSearch {
  environment?: string;
  health?: string;
}

export const Route = createFileRoute('/_house/dashboard/integrations/')({
  validateSearch: (search: Record<string, unknown>): IntegrationsSearch => ({
    environment: optionalText(search.environment),
    health: optionalText(search.health),
  }),
  component: IntegrationsPage,
});
