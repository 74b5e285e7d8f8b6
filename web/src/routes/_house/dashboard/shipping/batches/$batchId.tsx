import { createFileRoute } from '@tanstack/react-router';
import { BatchPage } from '@/features/batches/BatchPage';
import { optionalText } from '@/lib/search';

export const Route = createFileRoute('/_house/dashboard/shipping/batches/$batchId')({
  validateSearch: (search: Record<string, unknown>): { state?: string } => ({ state: optionalText(search.state) }),
  component: BatchPage,
});
