import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSettleManifest } from '@/api/comptoir';
import type { Manifest } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { useStoreId } from '@/lib/session';
import styles from './handover.module.css';
import { useHandoverChange } from './use-handover-change';

/** A person says whether the carrier has a manifest of which its answer was lost. */
export function SettleManifest({ manifest }: { manifest: Manifest }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const changed = useHandoverChange();
  const [number, setNumber] = useState('');
  const settle = useSettleManifest({ mutation: { onSuccess: changed } });
  const say = (closed: boolean) =>
    settle.mutate({ storeId, manifestId: manifest.id, data: { closed, number: closed && number.trim() ? number.trim() : undefined } });
  return (
    <div>
      <p>
        <Trans>Look into the carrier’s own pages whether these parcels are closed, then say what you found.</Trans>
      </p>
      <div className={styles.actions}>
        <TextInput
          aria-label={t`Number, if it has one`}
          placeholder={t`Number, if it has one`}
          value={number}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        />
        <Button variant="default" loading={settle.isPending} onClick={() => say(true)}>
          <Trans>It is closed</Trans>
        </Button>
        <Button variant="default" loading={settle.isPending} onClick={() => say(false)}>
          <Trans>It is not</Trans>
        </Button>
      </div>
      {settle.error && <ProblemNotice error={settle.error} />}
    </div>
  );
}
