import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { NewStoreForm } from './NewStoreForm';

export function NewStorePage() {
  const { t } = useLingui();
  const { chooseStore } = useSession();
  const navigate = useNavigate();
  usePage({ label: t`New store` });
  return (
    <PageBody>
      <PageHeader
        title={<Trans>New store</Trans>}
        facts={
          <Trans>Everybody who can sign in may open a store, and becomes its owner. Colleagues are invited afterwards, under Settings, Team.</Trans>
        }
      />
      <NewStoreForm
        onCreated={({ id }) => {
          chooseStore(id);
          void navigate({ to: '/dashboard' });
        }}
      />
    </PageBody>
  );
}
