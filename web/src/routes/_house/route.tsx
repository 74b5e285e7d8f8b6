import { createFileRoute } from '@tanstack/react-router';
import { requireSession } from '@/app/require-session';
import { Dashboard } from '@/app/shell/Dashboard';

/** All that stands in the frame: one frame, so that what is typed into it outlives the way from the store to the administration. */
export const Route = createFileRoute('/_house')({
  beforeLoad: ({ context, location }) => requireSession(context.queryClient, location.href),
  component: Dashboard,
});
