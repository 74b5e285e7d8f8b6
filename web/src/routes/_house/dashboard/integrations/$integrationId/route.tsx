import { createFileRoute, Outlet } from '@tanstack/react-router';
import { IntegrationLayout } from '@/features/integrations/IntegrationLayout';

export const Route = createFileRoute('/_house/dashboard/integrations/$integrationId')({ component: Layout });

function Layout() {
  const { integrationId } = Route.useParams();
  return (
    <IntegrationLayout key={integrationId} integrationId={integrationId}>
      <Outlet />
    </IntegrationLayout>
  );
}
