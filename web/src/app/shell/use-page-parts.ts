import { useLingui } from '@lingui/react/macro';
import type { LinkProps } from '@tanstack/react-router';
import { useSession } from '@/lib/session';

/** A part of a page, with an address of its own. */
export interface PagePart {
  to: NonNullable<LinkProps['to']>;
  label: string;
  /** The page that it belongs to. */
  page: string;
}

/** The tabs of settings and administration; those that the person may not open are left out. */
export function usePageParts(): PagePart[] {
  const { t } = useLingui();
  const { user, can } = useSession();
  const settings = t`Settings`;
  const administration = t`Administration`;
  const parts: (PagePart | false)[] = [
    can('shipments:read') && { to: '/dashboard/shipping/carriers', label: t`Carriers`, page: t`Shipments` },
    can('shipments:read') && { to: '/dashboard/shipping/unmapped-codes', label: t`Unread codes`, page: t`Shipments` },
    can('members:read') && { to: '/dashboard/settings/team', label: t`Team`, page: settings },
    can('shipments:read') && { to: '/dashboard/settings/boxes', label: t`Boxes and labels`, page: settings },
    can('api-keys:read') && { to: '/dashboard/settings/api-keys', label: t`API keys`, page: settings },
    can('audit:read') && { to: '/dashboard/settings/audit', label: t`Audit`, page: settings },
    { to: '/dashboard/settings/profile', label: t`Profile`, page: settings },
    user.platformAdmin && { to: '/dashboard/settings/people', label: t`People`, page: settings },
    user.platformAdmin && { to: '/admin/stores', label: t`Stores`, page: administration },
    user.platformAdmin && { to: '/admin/jobs', label: t`Jobs`, page: administration },
    user.platformAdmin && { to: '/admin/oauth-apps', label: t`OAuth applications`, page: administration },
    user.platformAdmin && { to: '/admin/keys', label: t`Encryption keys`, page: administration },
  ];
  return parts.filter((part) => part !== false);
}
