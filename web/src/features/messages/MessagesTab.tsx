import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useIntegration } from '@/api/comptoir';
import { Forbidden } from '@/components/Forbidden';
import { Rows } from '@/components/Rows';
import { useSession } from '@/lib/session';
import { HookAddress } from './HookAddress';
import { MessageList } from './MessageList';

const route = getRouteApi('/_house/dashboard/integrations/$integrationId/messages');

/** Where a connection's provider sends its messages, and what it sent. */
export function MessagesTab() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const { integrationId } = route.useParams();
  const { data } = useIntegration(store.id, integrationId);
  if (!can('integration-logs:read')) return <Forbidden permission="integration-logs:read" />;
  if (!data) return <Rows count={4} height={56} />;
  const { integration, capabilities } = data;
  if (!capabilities.some(({ id }) => id === 'hooks')) {
    return <p className="third">{t`${integration.providerName} sends no messages: Comptoir asks it instead.`}</p>;
  }
  return (
    <>
      {can('integrations:write') && <HookAddress integration={integration} />}
      <MessageList integration={integration} />
    </>
  );
}
