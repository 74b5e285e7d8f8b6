import { createFileRoute } from '@tanstack/react-router';
import { CarriersPage } from '@/features/carriers/CarriersPage';
import { carriersSearch } from '@/features/carriers/carriers-search';

export const Route = createFileRoute('/_house/dashboard/shipping/carriers')({ validateSearch: carriersSearch, component: CarriersPage });
