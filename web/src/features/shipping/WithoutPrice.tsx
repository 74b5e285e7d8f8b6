import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CarrierRates } from '@/api/model';
import { Glyph } from '@/components/Glyph';
import { SectionHead } from '@/components/SectionHead';
import { quoted } from '@/lib/formats';
import { useSession } from '@/lib/session';
import { CarrierTile } from '@/components/CarrierTile';
import styles from './quote.module.css';

interface WithoutPriceProps {
  carriers: CarrierRates[];
  /** True where others stand above, at more length. */
  others?: boolean;
}

/** Each carrier without a price, with its own words, what they mean and what to try. */
export function WithoutPrice({ carriers, others }: WithoutPriceProps) {
  const { can } = useSession();
  return (
    <section className={styles.section}>
      <SectionHead title={others ? <Trans>Others were asked too</Trans> : <Trans>No price from</Trans>} />
      {carriers.map(({ integrationId, type, label, status, reason }) => (
        <div key={integrationId} className={styles.without}>
          <Glyph tone={status === 'failed' ? 'bad' : 'off'} />
          <CarrierTile type={type} size={26} />
          <span className="medium">{label}</span>
          <div>
            {reason && <div className="medium">{reason.title}</div>}
            {reason?.provider?.message && (
              <div className="second" lang="en">
                {quoted([reason.provider.code, reason.provider.message].filter(Boolean).join(' '))}
              </div>
            )}
            {reason && <div className="third">{reason.detail}</div>}
            {reason?.remedy && <div>{reason.remedy}</div>}
          </div>
          {status === 'failed' && can('integrations:read') && (
            <Link to="/dashboard/integrations/$integrationId" params={{ integrationId }} className="meta medium">
              <Trans>Open the connection</Trans>
            </Link>
          )}
        </div>
      ))}
    </section>
  );
}
