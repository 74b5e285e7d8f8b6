import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { HookView, Integration } from '@/api/model';
import { Facts } from '@/components/Facts';
import { Markdown } from '@/components/Markdown';
import { formatMoment } from '@/lib/formats';
import { AddressNote } from './AddressNote';
import { CopyField } from './CopyField';
import styles from './messages.module.css';
import { ReplaceAddress } from './ReplaceAddress';

interface AddressFieldsProps {
  integration: Integration;
  hook: HookView;
  url: string;
}

/** The address to enter at the provider, how, and what came of it so far. */
export function AddressFields({ integration, hook, url }: AddressFieldsProps) {
  const { t } = useLingui();
  const [replacing, { open, close }] = useDisclosure(false);
  const { credential, guide, madeAt, lastReceivedAt, refused, refusedAt, refusedWhy } = hook;
  // Who gets messages has entered the address already.
  const [guided, { open: showGuide }] = useDisclosure(!lastReceivedAt);
  const { providerName } = integration;
  return (
    <>
      <CopyField label={t`Address`} copyLabel={t`Copy the address`} value={url} />
      {credential && <CopyField label={t`Credential`} copyLabel={t`Copy the credential`} value={credential} hidden />}
      <AddressNote simulated={integration.environment === 'simulator'} url={url} />
      {guided ? (
        <Markdown>{guide}</Markdown>
      ) : (
        <div>
          <Button variant="transparent" px={0} size="compact-sm" onClick={showGuide}>
            <Trans>How to enter it at {providerName}</Trans>
          </Button>
        </div>
      )}
      <Facts
        facts={[
          { label: t`Made`, value: madeAt && formatMoment(madeAt) },
          { label: t`Last message`, value: lastReceivedAt ? formatMoment(lastReceivedAt) : t`none yet` },
          {
            label: t`Refused`,
            value: refused > 0 && refusedAt && (
              <>
                <Plural value={refused} one="# request" other="# requests" />
                {', '}
                <Trans>the last {formatMoment(refusedAt)}</Trans>
                {refusedWhy && <div className={styles.why}>{refusedWhy}</div>}
              </>
            ),
          },
        ]}
      />
      <div>
        <Button variant="default" onClick={open}>
          <Trans>Replace the address</Trans>
        </Button>
      </div>
      <ReplaceAddress integration={integration} opened={replacing} onClose={close} />
    </>
  );
}
