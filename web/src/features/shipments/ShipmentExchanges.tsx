import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { getIntegrationLogsQueryKey, integrationLogs } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { LogDrawer } from '@/components/LogDrawer';
import { PagedTable } from '@/components/PagedTable';
import { SectionHead } from '@/components/SectionHead';
import { useLogColumns } from '@/components/use-log-columns';
import { useStoreId } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import styles from './shipments.module.css';

/** What was sent to the carrier about a shipment and what came back, for whoever asks to see it. */
export function ShipmentExchanges({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const [shown, setShown] = useState(false);
  const [entry, setEntry] = useState<string>();
  const columns = useLogColumns().filter(({ id }) => id !== 'happened' && id !== 'attempt');
  const params = { about: shipment.id, limit: 20 };
  const pages = usePages(getIntegrationLogsQueryKey(storeId, params), (cursor) => integrationLogs(storeId, { ...params, cursor }), {
    enabled: shown,
  });
  return (
    <section>
      <SectionHead
        title={<Trans>Exchanges with the carrier</Trans>}
        aside={
          <Button size="xs" variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? <Trans>Hide</Trans> : <Trans>Show</Trans>}
          </Button>
        }
      />
      {shown ? (
        <>
          <PagedTable
            label={t`Exchanges with the carrier`}
            columns={columns}
            keyOf={({ id }) => id}
            pages={pages}
            opening={{ key: entry, onOpen: setEntry }}
            empty={
              <p
                className={styles.quiet}
              >{t`The log holds no exchange about this shipment: there was none, or it was longer ago than the log is kept.`}</p>
            }
          />
          <LogDrawer entries={pages.items ?? []} openId={entry} onOpen={setEntry} onClose={() => setEntry(undefined)} />
        </>
      ) : (
        <p className={styles.quiet}>{t`Each request and each answer as it was, without secrets.`}</p>
      )}
    </section>
  );
}
