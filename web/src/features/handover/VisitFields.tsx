import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { today } from '@/lib/days';
import styles from './handover.module.css';

/** When a courier comes, and between which hours somebody is there. */
export function VisitFields({ field }: { field: (name: 'date' | 'ready' | 'close') => object }) {
  const { t } = useLingui();
  return (
    <>
      <TextInput type="date" label={t`Day`} min={today()} data-autofocus {...field('date')} />
      <div className={styles.times}>
        <TextInput type="time" label={t`Ready from`} {...field('ready')} />
        <TextInput type="time" label={t`Somebody is there until`} {...field('close')} />
      </div>
    </>
  );
}
