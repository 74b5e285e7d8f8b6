import { useLingui } from '@lingui/react/macro';
import type { LinkProps } from '@tanstack/react-router';
import { useInvitations, useMembers, useProviders, useRatesList } from '@/api/comptoir';
import type { Integration } from '@/api/model';
import { useSession } from '@/lib/session';

export interface FirstStep {
  id: string;
  title: string;
  /** What was done, or what it takes. */
  fact: string;
  done: boolean;
  action: string;
  link: LinkProps;
}

/** The way to the first price, read from what the store really has; absent while that is being read. */
export function useFirstSteps(integrations: Integration[] | undefined): FirstStep[] | undefined {
  const { t } = useLingui();
  const { store, can } = useSession();
  const seesMembers = can('members:read');
  const providers = useProviders(store.id, { query: { enabled: can('integrations:read'), staleTime: 300_000 } });
  const quotes = useRatesList(store.id, { limit: 5 }, { query: { enabled: can('rates:read') } });
  const members = useMembers(store.id, undefined, { query: { enabled: seesMembers } });
  const invitations = useInvitations(store.id, undefined, { query: { enabled: seesMembers } });
  if (!integrations || !providers.data || !quotes.data || (seesMembers && (!members.data || !invitations.data))) return undefined;
  const carrierTypes = new Set(providers.data.items.filter((provider) => provider.category === 'carrier').map((provider) => provider.type));
  const carriers = integrations.filter((integration) => carrierTypes.has(integration.type));
  const tested = carriers.find((carrier) => carrier.health.lastSuccessAt);
  const first = carriers[0];
  const others = (members.data?.items.length ?? 1) - 1 + (invitations.data?.items.length ?? 0);
  const steps: FirstStep[] = [
    {
      id: 'connect',
      title: t`Connect a carrier`,
      fact: carriers.length > 0 ? carriers.map((carrier) => carrier.label).join(', ') : t`With your own account there`,
      done: carriers.length > 0,
      action: t`Choose a carrier`,
      link: { to: '/dashboard/integrations' },
    },
    {
      id: 'test',
      title: t`Pass its connection test`,
      fact: tested ? t`${tested.label} answers` : t`A real call that buys nothing`,
      done: tested !== undefined,
      action: t`Test it now`,
      link: first ? { to: '/dashboard/integrations/$integrationId', params: { integrationId: first.id } } : { to: '/dashboard/integrations' },
    },
    {
      id: 'quote',
      title: t`Get a quote`,
      fact: quotes.data.items.length > 0 ? t`Asked already` : t`Two addresses and a parcel`,
      done: quotes.data.items.length > 0,
      action: t`Ask for prices`,
      link: { to: '/dashboard/shipping/quote' },
    },
  ];
  if (can('members:write')) {
    steps.push({
      id: 'invite',
      title: t`Invite a colleague`,
      fact: others > 0 ? t`You are not alone` : t`By a link, with a role`,
      done: others > 0,
      action: t`Invite someone`,
      link: { to: '/dashboard/settings/team' },
    });
  }
  return steps;
}
