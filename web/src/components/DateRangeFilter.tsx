import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { daysAgo, formatDay } from '@/lib/days';
import { FilterPopover } from './FilterPopover';
import styles from './FilterMenu.module.css';

export interface DateRange {
  /** First day, `2026-11-01`. */
  from?: string;
  /** Last day, included. */
  to?: string;
}

interface DateRangeFilterProps {
  label: string;
  value: DateRange;
  onChange: (range: DateRange) => void;
}

/** A filter by days, as the viewer's own calendar has them. */
export function DateRangeFilter({ label, value: { from, to }, onChange }: DateRangeFilterProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const first = from && formatDay(from);
  const last = to && formatDay(to);
  const both = first && last ? t`${first} to ${last}` : undefined;
  const one = first ? t`from ${first}` : last && t`until ${last}`;
  const choose = (range: DateRange) => {
    onChange(range);
    setOpened(false);
  };
  return (
    <FilterPopover label={label} chosen={both ?? one} opened={opened} onChange={setOpened}>
      <div className={styles.quick}>
        <Button size="compact-xs" variant="default" onClick={() => choose({ from: daysAgo(0) })}>
          <Trans>Today</Trans>
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => choose({ from: daysAgo(6) })}>
          <Trans>7 days</Trans>
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => choose({ from: daysAgo(29) })}>
          <Trans>30 days</Trans>
        </Button>
      </div>
      <div className={styles.pair}>
        <TextInput
          type="date"
          size="xs"
          label={t`First day`}
          max={to}
          value={from ?? ''}
          onChange={({ currentTarget }) => onChange({ from: currentTarget.value || undefined, to })}
        />
        <TextInput
          type="date"
          size="xs"
          label={t`Last day`}
          min={from}
          value={to ?? ''}
          onChange={({ currentTarget }) => onChange({ from, to: currentTarget.value || undefined })}
        />
      </div>
      {(from ?? to) && (
        <Button size="compact-xs" variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => choose({})}>
          <Trans>Remove this filter</Trans>
        </Button>
      )}
    </FilterPopover>
  );
}
