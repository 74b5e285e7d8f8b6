import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { MoreButton } from '@/components/MoreButton';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { countryName, formatDate } from '@/lib/formats';
import styles from './handover.module.css';
import type { useChosen } from './use-chosen';

/** The shipments that wait, each with a box. */
export function ChooseShipments({ choice }: { choice: ReturnType<typeof useChosen> }) {
  const { t } = useLingui();
  const { items, error, retry, chosen, has, choose, more, loadingMore } = choice;
  if (error && !items) return <ProblemNotice error={error} onRetry={retry} />;
  if (!items) return <Rows count={3} height={40} />;
  const ids = items.map(({ id }) => id);
  return (
    <fieldset className={styles.choice}>
      <legend className="medium">
        <Trans>Shipments</Trans>{' '}
        <span className="third">
          <Plural value={chosen.length} _0="none chosen" one="# chosen" other="# chosen" />
        </span>
      </legend>
      {items.length > 1 && (
        <Checkbox
          label={t`All that wait`}
          checked={ids.every(has)}
          indeterminate={ids.some(has) && !ids.every(has)}
          onChange={({ currentTarget }) => choose(ids, currentTarget.checked)}
        />
      )}
      <div className={styles.boxes}>
        {items.map(({ id, reference, orderNumber, kind, city, country, shipDate, parcels }) => (
          <Checkbox
            key={id}
            label={[orderNumber ?? reference, kind === 'return' && t`return`].filter(Boolean).join(' · ')}
            description={[
              formatDate(`${shipDate}T12:00:00`, { dateStyle: 'medium' }),
              [city, country && countryName(country)].filter(Boolean).join(', '),
              parcels > 1 && t`${parcels} parcels`,
            ]
              .filter(Boolean)
              .join(' · ')}
            checked={has(id)}
            onChange={({ currentTarget }) => choose([id], currentTarget.checked)}
          />
        ))}
      </div>
      <MoreButton onMore={more} loading={loadingMore} />
    </fieldset>
  );
}
