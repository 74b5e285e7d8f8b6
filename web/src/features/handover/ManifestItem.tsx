import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { getManifestDocumentUrl } from '@/api/comptoir';
import type { Manifest } from '@/api/model';
import { CarrierTile } from '@/components/CarrierTile';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { said } from '@/components/said';
import { ReasonText } from '@/components/ReasonText';
import { SaysMeansDo } from '@/components/SaysMeansDo';
import { StatusText } from '@/components/StatusText';
import { formatDate } from '@/lib/formats';
import { useSession } from '@/lib/session';
import { HandedShipments } from './HandedShipments';
import { SettleManifest } from './SettleManifest';
import styles from './handover.module.css';
import { useHandoverWords } from '@/components/use-handover-words';

/** One manifest: what it lists, how it stands, and its paper. */
export function ManifestItem({ manifest }: { manifest: Manifest }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const { tone, word } = useHandoverWords().manifest(manifest.state);
  const { carrierName, state, number, part, parts, documents, reasons, trouble, shipments } = manifest;
  const day = formatDate(`${manifest.date}T12:00:00`, { dateStyle: 'full' });
  return (
    <li className={styles.item} aria-label={t`Manifest of ${carrierName}, ${day}`}>
      <CarrierTile type={manifest.carrier} size={28} />
      <div className={styles.words}>
        <div className={styles.name}>
          <span className="medium">{day}</span>
          {parts > 1 && (
            <span className="second">
              <Trans>
                part {part} of {parts}
              </Trans>
            </span>
          )}
          {manifest.environment !== 'production' && <EnvironmentMark environment={manifest.environment} />}
        </div>
        <div className="third">
          {[carrierName, number].filter(Boolean).join(' · ')}
          {' · '}
          <Plural value={shipments.length} one="# shipment" other="# shipments" />
        </div>
        <HandedShipments shipments={shipments} />
        {state === 'unknown' && (
          <p>
            <Trans>
              {carrierName}’s answer was lost, so nobody knows whether it has this manifest, and it cannot be asked from here. Nothing is sent again
              by itself.
            </Trans>
          </p>
        )}
        {reasons.map((reason) => (
          <ReasonText key={reason.message} who={carrierName} tone="bad" reason={reason} />
        ))}
        {trouble && state !== 'closed' && (
          <SaysMeansDo who={carrierName} tone="warn" says={said(trouble)} means={trouble.meaning} remedy={trouble.remedy} />
        )}
        {state === 'unknown' && can('shipments:write') && <SettleManifest manifest={manifest} />}
        {state === 'closed' && documents.length === 0 && (
          <p className="third">
            <Trans>{carrierName} gives no paper with it.</Trans>
          </p>
        )}
      </div>
      <div className={styles.end}>
        <StatusText tone={tone}>{word}</StatusText>
        {documents
          .filter(({ available }) => available)
          .map(({ id }) => (
            <Button
              key={id}
              component="a"
              href={getManifestDocumentUrl(store.id, manifest.id, id)}
              target="_blank"
              rel="noreferrer"
              size="xs"
              variant="default"
              leftSection={<IconPrinter size={15} stroke={1.7} />}
              aria-label={t`Print the manifest, opens in a new tab`}
            >
              <Trans>Print</Trans>
            </Button>
          ))}
      </div>
    </li>
  );
}
