import { createFileRoute } from '@tanstack/react-router';
import { ordersSearch } from '@/features/orders/order-search';
import { OrdersPage } from '@/features/orders/OrdersPage';

export const Route = createFileRoute('/_house/dashboard/orders/')({ validateSearch: ordersSearch, component: OrdersPage });
