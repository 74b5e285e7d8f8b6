import { createFileRoute } from '@tanstack/react-router';
import { BatchFilePage } from '@/features/batches/BatchFilePage';

export const Route = createFileRoute('/_house/dashboard/shipping/batches/from-file')({ component: BatchFilePage });
