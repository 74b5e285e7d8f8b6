import { createFileRoute } from '@tanstack/react-router';
import { JobsPage } from '@/features/admin/JobsPage';
import { optionalText } from '@/lib/search';

export const Route = createFileRoute('/admin/jobs')({
  validateSearch: (search: Record<string, unknown>): { state?: string } => ({ state: optionalText(search.state) }),
  component: JobsPage,
});
