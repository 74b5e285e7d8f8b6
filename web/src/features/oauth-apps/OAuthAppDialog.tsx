import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
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
  // What the person works on stays as it was opened, though somebody else may change it meanwhile.
  const [shown, setShown] = useState({ app, registered });
  const { providerName } = app;
  const titleOf = (known: boolean) => {
    if (known) return t`Change the application for ${providerName}`;
    return own ? t`Use an own application for ${providerName}` : t`Register the application for ${providerName}`;
  };
  const begin = () => {
    setShown({ app, registered });
    open();
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={begin} aria-label={titleOf(registered)}>
        {registered ? <Trans>Change</Trans> : own ? <Trans>Use an own one</Trans> : <Trans>Register</Trans>}
      </Button>
      <Modal opened={opened} onClose={close} title={titleOf(shown.registered)} size={560} closeButtonProps={{ 'aria-label': t`Close` }}>
        <OAuthAppForm
          {...shown}
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
