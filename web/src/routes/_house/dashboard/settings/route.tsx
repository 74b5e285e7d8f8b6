import { createFileRoute, Outlet } from '@tanstack/react-router';
import { SettingsLayout } from '@/features/stores/SettingsLayout';

export const Route = createFileRoute('/_house/dashboard/settings')({ component: Layout });

function Layout() {
  return (
    <SettingsLayout>
      <Outlet />
    </SettingsLayout>
  );
}
