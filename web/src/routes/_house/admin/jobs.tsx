import { createFileRoute } from '@tanstack/react-router';
import { JobsPage } from '@/features/admin/JobsPage';
import { optionalText } from '@/lib/search';

export const Route = createFileRoute('/_house/admin/jobs')({
  validateSearch: (search: Record<string, unknown>): { state?: string } => ({ state: optionalText(search.state) }),
  component: JobsPage,
});
