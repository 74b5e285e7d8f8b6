import { Trans } from '@lingui/react/macro';
import { LinkButton } from '@/components/LinkButton';
import { useIntegrations, useProviders } from '@/api/comptoir';
import { EmptyState } from '@/components/EmptyState';
import { useSession } from '@/lib/session';
import { RecentQuotes } from './RecentQuotes';

/** What stands beside the form before a question: where prices come from, and the quotes so far. */
export function QuoteStart() {
  const { store, can } = useSession();
  const reads = { query: { enabled: can('integrations:read') } };
  const integrations = useIntegrations(store.id, undefined, reads);
  const providers = useProviders(store.id, reads);
  const carriers = new Set(providers.data?.items.filter(({ category }) => category === 'carrier').map(({ type }) => type));
  const connected = integrations.data?.items.filter(({ type, active }) => active && carriers.has(type)) ?? [];
  const names = connected.map(({ label }) => label).join(', ');
  if (integrations.data && providers.data && connected.length === 0) {
    return (
      <>
        <EmptyState
          title={<Trans>No carrier is connected</Trans>}
          action={
            can('integrations:write') && (
              <LinkButton to="/dashboard/integrations">
                <Trans>Connect a carrier</Trans>
              </LinkButton>
            )
          }
        >
          <Trans>Prices come from your carriers, with your own accounts and conditions. Connect one, and every quote asks it.</Trans>
        </EmptyState>
        <RecentQuotes />
      </>
    );
  }
  return (
    <>
      <EmptyState title={<Trans>Two addresses and a parcel</Trans>}>
        {names ? (
          <Trans>Fill in the form: {names} will be asked at once, and each price shows the moment it arrives.</Trans>
        ) : (
          <Trans>Fill in the form: all connected carriers are asked at once, and each price shows the moment it arrives.</Trans>
        )}
      </EmptyState>
      <RecentQuotes />
    </>
  );
}
