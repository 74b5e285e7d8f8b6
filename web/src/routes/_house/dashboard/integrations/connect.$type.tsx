import { createFileRoute } from '@tanstack/react-router';
import { ConnectPage } from '@/features/integrations/ConnectPage';

export const Route = createFileRoute('/_house/dashboard/integrations/connect/$type')({ component: Connect });

function Connect() {
  const { type } = Route.useParams();
  return <ConnectPage key={type} type={type} />;
}
