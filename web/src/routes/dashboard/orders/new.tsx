import { createFileRoute } from '@tanstack/react-router';
import { NewOrderPage } from '@/features/orders/NewOrderPage';

export const Route = createFileRoute('/dashboard/orders/new')({ component: NewOrderPage });
