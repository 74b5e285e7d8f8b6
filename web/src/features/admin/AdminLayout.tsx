import { Trans, useLingui } from '@lingui/react/macro';
import { Outlet } from '@tanstack/react-router';
import { EmptyState } from '@/components/EmptyState';
import { LinkTabs } from '@/components/LinkTabs';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { useSession } from '@/lib/session';

/** Head and tabs of what concerns the whole installation; for platform administrators. */
export function AdminLayout() {
  const { t } = useLingui();
  const { user } = useSession();
  if (!user.platformAdmin) {
    return (
      <PageBody>
        <EmptyState page title={<Trans>Only for administrators of Comptoir</Trans>}>
          <Trans>This page looks over all stores of the installation. Whoever runs the server can make you an administrator.</Trans>
        </EmptyState>
      </PageBody>
    );
  }
  return (
    <PageBody>
      <PageHeader
        title={<Trans>Administration</Trans>}
        facts={<Trans>All stores of this installation, Comptoir {user.installation.version}</Trans>}
      />
      <LinkTabs
        label={t`Parts of the administration`}
        tabs={[
          { label: t`Integrations`, link: { to: '/admin/integrations' } },
          { label: t`Stores`, link: { to: '/admin/stores' } },
          { label: t`Jobs`, link: { to: '/admin/jobs' } },
          { label: t`OAuth applications`, link: { to: '/admin/oauth-apps' } },
          { label: t`Encryption keys`, link: { to: '/admin/keys' } },
        ]}
      />
      <Outlet />
    </PageBody>
  );
}
