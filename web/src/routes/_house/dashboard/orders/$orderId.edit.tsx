import { createFileRoute } from '@tanstack/react-router';
import { EditOrderPage } from '@/features/orders/EditOrderPage';

export const Route = createFileRoute('/_house/dashboard/orders/$orderId/edit')({ component: Edit });

function Edit() {
  const { orderId } = Route.useParams();
  return <EditOrderPage key={orderId} orderId={orderId} />;
}
