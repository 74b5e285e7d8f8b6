import { createFileRoute } from '@tanstack/react-router';
import { PriceListsPage } from '@/features/price-lists/PriceListsPage';

export const Route = createFileRoute('/_house/dashboard/shipping/price-lists/')({ component: PriceListsPage });
