import { createFileRoute } from '@tanstack/react-router';
import { BatchFilePage } from '@/features/batches/BatchFilePage';

export const Route = createFileRoute('/dashboard/shipping/batches/from-file')({ component: BatchFilePage });
