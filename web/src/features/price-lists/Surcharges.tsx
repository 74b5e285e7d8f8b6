import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { RateGridDetail } from '@/api/model';
import { formatMoney, formatNumber, toMoney } from '@/lib/formats';
import { SurchargeDialog } from './SurchargeDialog';
import styles from './price-lists.module.css';
import { emptySurcharge, type SurchargeValues } from './surcharge-values';

interface SurchargesProps {
  detail: RateGridDetail;
  surcharges: SurchargeValues[];
  readOnly: boolean;
  onChange: (surcharges: SurchargeValues[]) => void;
}

/** What is added to the prices of a list, each under its conditions. */
export function Surcharges({ detail, surcharges, readOnly, onChange }: SurchargesProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState<SurchargeValues>();
  const take = (taken: SurchargeValues) => {
    const known = surcharges.some(({ key }) => key === taken.key);
    onChange(known ? surcharges.map((each) => (each.key === taken.key ? taken : each)) : [...surcharges, taken]);
    setOpen(undefined);
  };
  const added = ({ by, value }: SurchargeValues) =>
    by === 'amount'
      ? formatMoney(toMoney(Number(value), detail.grid.currency))
      : formatNumber(Number(value) / 100, { style: 'percent', maximumFractionDigits: 3 });
  const when = ({ services, zones, residential, longerThan, heavierThan, fuelled }: SurchargeValues) =>
    [
      services.join(', '),
      zones.join(', '),
      longerThan !== '' && t`a side over ${formatNumber(Number(longerThan))} cm`,
      heavierThan !== '' && t`a parcel over ${formatNumber(Number(heavierThan))} kg`,
      residential && t`to a home`,
      fuelled && t`with fuel`,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <div role="group" aria-label={t`Surcharges`} className={styles.fields}>
      <div className="medium">{t`Surcharges`}</div>
      {surcharges.length === 0 && <p className="meta third">{t`None is added.`}</p>}
      {surcharges.map((surcharge) => (
        <div key={surcharge.key} className={styles.surcharge}>
          <div>
            {readOnly ? (
              surcharge.name
            ) : (
              <Button size="compact-sm" variant="transparent" px={0} onClick={() => setOpen(surcharge)}>
                {surcharge.name}
              </Button>
            )}
            <div className="meta third">{when(surcharge) || t`always`}</div>
          </div>
          <span className="num">{added(surcharge)}</span>
          {!readOnly && (
            <ActionIcon
              size={36}
              aria-label={t`Remove the surcharge ${surcharge.name}`}
              onClick={() => onChange(surcharges.filter(({ key }) => key !== surcharge.key))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      {!readOnly && (
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={() => setOpen(emptySurcharge())}>
          <Trans>Add a surcharge</Trans>
        </Button>
      )}
      {open && <SurchargeDialog key={open.key} detail={detail} surcharge={open} onTake={take} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
