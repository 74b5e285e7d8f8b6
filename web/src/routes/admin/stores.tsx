import { createFileRoute } from '@tanstack/react-router';
import { AllStoresPage } from '@/features/admin/AllStoresPage';

export const Route = createFileRoute('/admin/stores')({ component: AllStoresPage });
