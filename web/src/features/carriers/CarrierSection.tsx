import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CarrierFigures, CarrierFigure } from '@/api/model';
import { CarrierTile } from '@/components/CarrierTile';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { HealthText } from '@/components/HealthText';
import { useSession } from '@/lib/session';
import { CallFacts } from './CallFacts';
import styles from './carriers.module.css';
import { DeliveryFacts } from './DeliveryFacts';
import { LabelFacts } from './LabelFacts';
import { shownAs } from './shown-as';

interface CarrierSectionProps {
  carrier: CarrierFigure;
  figures: CarrierFigures;
}

/** One connection, or what is left of those that were deleted. */
export function CarrierSection({ carrier, figures }: CarrierSectionProps) {
  const { t } = useLingui();
  const { can } = useSession();
  const { integrationId, carrierName, label, active, health, environment } = carrier;
  const list = shownAs(carrier, figures);
  const name = label ?? t`connections that were deleted`;
  return (
    <li className={styles.carrier} aria-label={`${carrierName}, ${name}`}>
      <div className={styles.head}>
        <CarrierTile type={carrier.carrier} size={32} />
        <div className={styles.words}>
          <div className={styles.name}>
            <h2>
              {integrationId && can('integrations:read') ? (
                <Link to="/dashboard/integrations/$integrationId" params={{ integrationId }}>
                  {carrierName}
                </Link>
              ) : (
                carrierName
              )}
            </h2>
            {name !== carrierName && <span className="third">{name}</span>}
            {environment !== 'production' && <EnvironmentMark environment={environment} />}
          </div>
          {health && <HealthText integration={{ active, health }} />}
        </div>
      </div>
      <div className={styles.columns}>
        <LabelFacts labels={carrier.labels} spend={carrier.spend} list={list} />
        <DeliveryFacts deliveries={carrier.deliveries} list={list} />
        {integrationId && carrier.calls && figures.calls && (
          <CallFacts integrationId={integrationId} calls={carrier.calls} since={figures.calls.since} until={figures.end} />
        )}
      </div>
    </li>
  );
}
