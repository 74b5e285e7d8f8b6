import { createFileRoute, redirect } from '@tanstack/react-router';

export const Route = createFileRoute('/_house/admin/')({
  beforeLoad: () => {
    throw redirect({ to: '/admin/integrations' });
  },
});
