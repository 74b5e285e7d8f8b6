import { createFileRoute } from '@tanstack/react-router';
import { requireSession } from '@/app/require-session';
import { Dashboard } from '@/app/shell/Dashboard';
import { NotFound } from '@/components/NotFound';

export const Route = createFileRoute('/dashboard')({
  beforeLoad: ({ context, location }) => requireSession(context.queryClient, location.href),
  component: Dashboard,
  notFoundComponent: NotFound,
});
