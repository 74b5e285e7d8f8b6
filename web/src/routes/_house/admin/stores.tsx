import { createFileRoute } from '@tanstack/react-router';
import { AllStoresPage } from '@/features/admin/AllStoresPage';

export const Route = createFileRoute('/_house/admin/stores')({ component: AllStoresPage });
