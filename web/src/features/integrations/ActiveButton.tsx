import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Integration } from '@/api/model';
import { notifyProblem } from '@/components/notify';
import { useSetActive } from './use-set-active';

/** Stops a connection for a while, or lets it work again; everything is kept. */
export function ActiveButton({ integration }: { integration: Integration }) {
  const { t } = useLingui();
  const setActive = useSetActive(integration.id);
  const toggle = () => setActive.change(!integration.active, (error) => notifyProblem(error, t`The connection could not be changed`));
  return (
    <Button variant="default" loading={setActive.busy} onClick={toggle}>
      {integration.active ? <Trans>Deactivate</Trans> : <Trans>Activate</Trans>}
    </Button>
  );
}
