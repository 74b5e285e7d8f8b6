import { createFileRoute } from '@tanstack/react-router';
import { UsageTab } from '@/features/integrations/UsageTab';

export const Route = createFileRoute('/_house/dashboard/integrations/$integrationId/usage')({ component: Usage });

function Usage() {
  const { integrationId } = Route.useParams();
  return <UsageTab integrationId={integrationId} />;
}
