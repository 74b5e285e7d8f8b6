import { createFileRoute, Outlet } from '@tanstack/react-router';
import { requireSession } from '@/app/require-session';
import { Dashboard } from '@/app/shell/Dashboard';
import { NotFound } from '@/components/NotFound';
import { AdminLayout } from '@/features/admin/AdminLayout';

export const Route = createFileRoute('/admin')({
  beforeLoad: ({ context, location }) => requireSession(context.queryClient, location.href),
  component: Admin,
  notFoundComponent: NotFound,
});

function Admin() {
  return (
    <Dashboard>
      <AdminLayout>
        <Outlet />
      </AdminLayout>
    </Dashboard>
  );
}
