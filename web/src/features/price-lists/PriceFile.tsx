import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useImportRateGrid } from '@/api/comptoir';
import type { RateGrid, RateGridImport } from '@/api/model';
import { FileDrop } from '@/components/FileDrop';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { SectionHead } from '@/components/SectionHead';
import { StatusText } from '@/components/StatusText';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import styles from './price-lists.module.css';

/** Takes a file of prices: shown first, taken when somebody says so. */
export function PriceFile({ grid }: { grid: RateGrid }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File>();
  const [shown, setShown] = useState<RateGridImport>();
  const read = useImportRateGrid({
    mutation: {
      onSuccess: (result) => {
        setShown(result);
        if (!result.applied) return;
        notifyDone(t`The prices are in use`);
        void refresh(queryClient, storePath(storeId, '/rate-grids'));
      },
      onError: () => setShown(undefined),
    },
  });
  const send = (data: File, apply: boolean) =>
    read.mutate({ storeId, rateGridId: grid.id, data, params: { apply, version: apply ? grid.version : undefined } });
  const sound = shown && shown.problems.length === 0 && shown.prices > 0;
  return (
    <section>
      <SectionHead title={grid.priceCount > 0 ? <Trans>New prices from a file</Trans> : <Trans>Prices from a file</Trans>} />
      <div className={styles.block}>
        <FileDrop
          label={t`Choose a file`}
          accept=".csv,.txt,.tsv,.xlsx"
          busy={read.isPending}
          onFile={(chosen) => {
            setFile(chosen);
            send(chosen, false);
          }}
        >
          <Trans>CSV or Excel (XLSX), one row for each price. Export the list to see the columns.</Trans>
        </FileDrop>
      </div>
      {read.error && <ProblemNotice error={read.error} />}
      {shown && !shown.applied && (
        <div className={styles.preview} aria-live="polite">
          <StatusText tone={sound ? 'ok' : 'bad'}>
            {sound ? (
              <Plural value={shown.prices} one="# price can be taken" other="# prices can be taken" />
            ) : (
              <Plural
                value={shown.problems.length}
                _0="There is no price in this file"
                one="One row has to be mended"
                other="# things have to be mended"
              />
            )}
          </StatusText>
          {sound && (
            <p className="second">
              <Trans>
                {shown.changes.added} new, {shown.changes.changed} changed, {shown.changes.removed} gone, {shown.changes.same} as they are. Nothing is
                changed yet.
              </Trans>
            </p>
          )}
          {shown.problems.length > 0 && (
            <ul className={`${styles.problems} ${styles.scroll}`} aria-label={t`What has to be mended`}>
              {shown.problems.map(({ line, column, text, code }) => (
                <li key={`${line} ${column} ${code}`}>
                  <span className="num third">{t`Line ${line}`}</span>
                  <span className="medium">{column ?? t`whole row`}</span>
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          )}
          {sound && file && (
            <div className={styles.actions}>
              <Button variant="default" onClick={() => setShown(undefined)}>
                <Trans>Leave it</Trans>
              </Button>
              <Button loading={read.isPending} onClick={() => send(file, true)}>
                <Trans>Use these prices</Trans>
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
