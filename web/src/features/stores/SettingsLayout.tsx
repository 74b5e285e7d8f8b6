import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useStoreOAuthApps } from '@/api/comptoir';
import { LinkTabs, type LinkTab } from '@/components/LinkTabs';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { useSession } from '@/lib/session';

/** Head and tabs of the settings; what the role does not open has no tab. */
export function SettingsLayout({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const { can, user, store } = useSession();
  // Only some providers are signed in to through an application; without any there is nothing to set.
  const apps = useStoreOAuthApps(store.id, { query: { enabled: can('integrations:read'), staleTime: 300_000 } });
  const tabs: (LinkTab | false)[] = [
    { label: t`Store`, link: { to: '/dashboard/settings' }, exact: true },
    can('members:read') && { label: t`Team`, link: { to: '/dashboard/settings/team' } },
    can('shipments:read') && { label: t`Boxes and labels`, link: { to: '/dashboard/settings/boxes' } },
    can('api-keys:read') && { label: t`API keys`, link: { to: '/dashboard/settings/api-keys' } },
    (apps.data?.items.length ?? 0) > 0 && { label: t`OAuth applications`, link: { to: '/dashboard/settings/oauth-apps' } },
    can('audit:read') && { label: t`Audit`, link: { to: '/dashboard/settings/audit' } },
    { label: t`Profile`, link: { to: '/dashboard/settings/profile' } },
    user.platformAdmin && { label: t`People`, link: { to: '/dashboard/settings/people' } },
  ];
  return (
    <PageBody>
      <PageHeader title={<Trans>Settings</Trans>} facts={store.name} />
      <LinkTabs label={t`Parts of the settings`} tabs={tabs.filter((tab) => tab !== false)} />
      {children}
    </PageBody>
  );
}
