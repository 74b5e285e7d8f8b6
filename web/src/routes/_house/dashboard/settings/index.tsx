import { createFileRoute } from '@tanstack/react-router';
import { StorePage } from '@/features/stores/StorePage';

export const Route = createFileRoute('/_house/dashboard/settings/')({ component: StorePage });
