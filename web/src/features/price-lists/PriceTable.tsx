import { Trans, useLingui } from '@lingui/react/macro';
import type { RateGridDetail, RateGridPrice } from '@/api/model';
import { SectionHead } from '@/components/SectionHead';
import { Table, type Column } from '@/components/Table';
import { formatMoney, formatNumber } from '@/lib/formats';
import styles from './price-lists.module.css';

/** Nobody reads more rows of a page. */
const SHOWN = 200;

function weight(grams: number): string {
  return grams < 1000 ? `${formatNumber(grams)} g` : `${formatNumber(grams / 1000)} kg`;
}

/** Where the zones are, and what the list charges. */
export function PriceTable({ detail }: { detail: RateGridDetail }) {
  const { t } = useLingui();
  const { zones, prices, grid } = detail;
  if (prices.length === 0) return null;
  const money = (minor: number) => formatMoney({ amountMinor: minor, currency: grid.currency });
  const range = (from: number | null | undefined, below: number | null | undefined, write: (bound: number) => string) => {
    const lower = from ?? 0;
    const upper = below ?? Number.POSITIVE_INFINITY;
    if (upper === Number.POSITIVE_INFINITY) return lower > 0 ? t`from ${write(lower)}` : t`any`;
    return lower > 0 ? t`${write(lower)} to below ${write(upper)}` : t`below ${write(upper)}`;
  };
  const columns: Column<RateGridPrice>[] = [
    {
      id: 'service',
      head: t`Service`,
      phone: 'lead',
      renderCell: ({ service, serviceName }) => (serviceName === service ? service : `${serviceName} (${service})`),
    },
    { id: 'zone', head: t`Zone`, phone: 'second', renderCell: ({ zone }) => zone },
    { id: 'weight', head: t`Weight`, phone: 'below', renderCell: ({ fromGrams, belowGrams }) => range(fromGrams, belowGrams, weight) },
    {
      id: 'value',
      head: t`Value of the goods`,
      phone: 'none',
      renderCell: ({ fromValueMinor, belowValueMinor }) => range(fromValueMinor, belowValueMinor, money),
    },
    { id: 'price', head: t`Price`, numeric: true, phone: 'end', renderCell: ({ priceMinor }) => (priceMinor === 0 ? t`free` : money(priceMinor)) },
  ];
  return (
    <>
      <section>
        <SectionHead title={<Trans>Zones</Trans>} />
        <Table
          label={t`Zones`}
          keyOf={({ name }) => name}
          rows={zones}
          columns={[
            { id: 'name', head: t`Zone`, phone: 'lead', renderCell: ({ name }) => name },
            { id: 'countries', head: t`Countries`, phone: 'second', renderCell: ({ countries }) => countries.join(' ') },
            {
              id: 'postcodes',
              head: t`Postal codes`,
              phone: 'below',
              renderCell: ({ postcodes }) => postcodes.join(' ') || <span className="third">{t`all`}</span>,
            },
            { id: 'priority', head: t`Priority`, numeric: true, phone: 'none', renderCell: ({ priority }) => priority },
          ]}
        />
      </section>
      <section>
        <SectionHead title={<Trans>Prices</Trans>} />
        <div className={styles.scroll}>
          <Table
            label={t`Prices`}
            columns={columns}
            rows={prices.slice(0, SHOWN)}
            keyOf={({ service, zone, fromGrams, fromValueMinor }) => `${service} ${zone} ${fromGrams} ${fromValueMinor}`}
          />
        </div>
        {prices.length > SHOWN && (
          <p className="third">
            <Trans>
              The first {SHOWN} of {formatNumber(prices.length)}; the export has all of them.
            </Trans>
          </p>
        )}
      </section>
    </>
  );
}
