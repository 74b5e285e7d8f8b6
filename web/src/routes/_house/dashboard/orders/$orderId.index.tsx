import { createFileRoute } from '@tanstack/react-router';
import { OrderPage } from '@/features/orders/OrderPage';

export const Route = createFileRoute('/_house/dashboard/orders/$orderId/')({ component: Order });

function Order() {
  const { orderId } = Route.useParams();
  return <OrderPage key={orderId} orderId={orderId} />;
}
