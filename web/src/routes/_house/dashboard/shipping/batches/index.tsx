import { createFileRoute } from '@tanstack/react-router';
import { BatchesPage } from '@/features/batches/BatchesPage';

export const Route = createFileRoute('/_house/dashboard/shipping/batches/')({ component: BatchesPage });
