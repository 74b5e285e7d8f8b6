import { Trans } from '@lingui/react/macro';
import { EmptyState } from '@/components/EmptyState';
import { LinkButton } from '@/components/LinkButton';
import { useSession } from '@/lib/session';

/** A new store: what Comptoir does for it, and the way to begin. */
export function NothingConnected() {
  const { can } = useSession();
  return (
    <EmptyState
      title={<Trans>Ask your carriers from one place</Trans>}
      action={
        can('integrations:write') && (
          <LinkButton to="/dashboard/integrations">
            <Trans>Connect a carrier</Trans>
          </LinkButton>
        )
      }
    >
      <Trans>Connect a carrier with your own account, or try its simulator. Prices, troubles and their remedies will stand here.</Trans>
    </EmptyState>
  );
}
