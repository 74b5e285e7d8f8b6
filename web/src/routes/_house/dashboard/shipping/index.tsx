import { createFileRoute } from '@tanstack/react-router';
import { shipmentsSearch } from '@/features/shipments/shipment-search';
import { ShipmentsPage } from '@/features/shipments/ShipmentsPage';

export const Route = createFileRoute('/_house/dashboard/shipping/')({ validateSearch: shipmentsSearch, component: ShipmentsPage });
