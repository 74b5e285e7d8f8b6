import { createFileRoute } from '@tanstack/react-router';
import { NewOrderPage } from '@/features/orders/NewOrderPage';

export const Route = createFileRoute('/_house/dashboard/orders/new')({ component: NewOrderPage });
