import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { OAuthApp, UpdateOAuthApp } from '@/api/model';
import { notifyDone } from '@/components/notify';
import { OAuthAppForm } from './OAuthAppForm';

interface OAuthAppDialogProps {
  app: OAuthApp;
  /** True for the store's own application. */
  own?: boolean;
  /** True where there is one to change. */
  registered: boolean;
  save: (body: UpdateOAuthApp) => Promise<OAuthApp>;
  reload: () => void;
}

/** The button that registers or changes an application, and its form. */
export function OAuthAppDialog({ app, own, registered, save, reload }: OAuthAppDialogProps) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure(false);
  const { providerName } = app;
  const title = registered
    ? t`Change the application for ${providerName}`
    : own
      ? t`Use an own application for ${providerName}`
      : t`Register the application for ${providerName}`;
  return (
    <>
      <Button size="xs" variant="default" onClick={open} aria-label={title}>
        {registered ? <Trans>Change</Trans> : own ? <Trans>Use an own one</Trans> : <Trans>Register</Trans>}
      </Button>
      <Modal opened={opened} onClose={close} title={title} size={560} closeButtonProps={{ 'aria-label': t`Close` }}>
        <OAuthAppForm
          app={app}
          registered={registered}
          save={async (body) => {
            await save(body);
            close();
            notifyDone(t`The application for ${providerName} is saved`);
          }}
          reload={reload}
          onCancel={close}
        />
      </Modal>
    </>
  );
}
