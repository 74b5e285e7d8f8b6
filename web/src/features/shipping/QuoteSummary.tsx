import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { countryName } from '@/lib/formats';
import type { QuoteValues } from './quote-values';
import styles from './quote.module.css';

interface QuoteSummaryProps {
  values: QuoteValues;
  visible: boolean;
  onChange: () => void;
}

/** On a phone, the form in two lines above its answers; the form's own heading is folded away with it. */
export function QuoteSummary({ values, visible, onChange }: QuoteSummaryProps) {
  if (!visible) return null;
  const from = values.from.city;
  const to = [values.to.city, countryName(values.to.country)].filter(Boolean).join(', ');
  return (
    <div className={styles.summary} data-visible>
      <div>
        <h1>
          <Trans>
            From {from} to {to}
          </Trans>
        </h1>
        <div className="third">
          <Plural value={values.parcels.length} one="# parcel" other="# parcels" />
        </div>
      </div>
      <Button variant="subtle" onClick={onChange}>
        <Trans>Change</Trans>
      </Button>
    </div>
  );
}
