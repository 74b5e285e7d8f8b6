import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { HookView, Integration } from '@/api/model';
import { Facts } from '@/components/Facts';
import { Glyph } from '@/components/Glyph';
import { Markdown } from '@/components/Markdown';
import { formatMoment } from '@/lib/formats';
import { isReachable } from '@/lib/reach';
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
  const host = new URL(url).host;
  return (
    <>
      <CopyField label={t`Address`} copyLabel={t`Copy the address`} value={url} />
      {credential && <CopyField label={t`Credential`} copyLabel={t`Copy the credential`} value={credential} hidden />}
      {!isReachable(url) && (
        <p className={styles.note}>
          <Glyph tone="warn" />
          <span>
            <Trans>
              Providers on the internet do not reach {host}. Whoever operates Comptoir sets COMPTOIR_PUBLIC_URL to its public https address; this one
              follows.
            </Trans>
          </span>
        </p>
      )}
      <Markdown>{guide}</Markdown>
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
