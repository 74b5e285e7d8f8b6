import { createFileRoute } from '@tanstack/react-router';
import { CustomerPage } from '@/features/customers/CustomerPage';

export const Route = createFileRoute('/_house/dashboard/customers/$customerId')({ component: Customer });

function Customer() {
  const { customerId } = Route.useParams();
  return <CustomerPage key={customerId} customerId={customerId} />;
}
