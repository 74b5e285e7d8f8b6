import { getRouteApi } from '@tanstack/react-router';
import { useIntegration } from '@/api/comptoir';
import { Rows } from '@/components/Rows';
import { useStoreId } from '@/lib/session';
import { SettingsForm } from './SettingsForm';
import { useProvider } from './use-provider';

const route = getRouteApi('/_house/dashboard/integrations/$integrationId/settings');

export function SettingsTab() {
  const { integrationId } = route.useParams();
  const { data } = useIntegration(useStoreId(), integrationId);
  const provider = useProvider(data?.integration.type);
  if (!data || !provider) return <Rows count={4} height={56} />;
  return <SettingsForm key={integrationId} detail={data} provider={provider} />;
}
