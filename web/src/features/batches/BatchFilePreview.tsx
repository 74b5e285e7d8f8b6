import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { BatchFile, CreateShipment } from '@/api/model';
import { Named } from '@/components/Named';
import { StatusText } from '@/components/StatusText';
import { Table, type Column } from '@/components/Table';
import { formatNumber } from '@/lib/formats';
import styles from './batch-file.module.css';
import { mistakesOf } from './mistakes';
import { StartFileBatch } from './StartFileBatch';

const most = 50;

function centimetres(millimetres: number): string {
  return formatNumber(millimetres / 10);
}

/** What a file says: every problem by row and column, and the shipments that it makes. */
export function BatchFilePreview({ file }: { file: BatchFile }) {
  const { t } = useLingui();
  const { problems, shipments, rows } = file;
  const sound = problems.length === 0 && shipments.length > 0;
  const mistakes = mistakesOf(problems);
  const left = shipments.length - most;
  const all = formatNumber(rows);
  const columns: Column<CreateShipment>[] = [
    {
      id: 'shipment',
      head: t`Shipment`,
      phone: 'lead',
      renderCell: ({ orderId, orderNumber }) => (
        <Named>
          {orderId ? (
            <Link to="/dashboard/orders/$orderId" params={{ orderId }}>
              {orderNumber ?? t`Order`}
            </Link>
          ) : (
            orderNumber
          )}
        </Named>
      ),
    },
    {
      id: 'to',
      head: t`To`,
      phone: 'second',
      renderCell: ({ to }) =>
        to ? [to.name ?? to.company, to.city, to.country].filter(Boolean).join(', ') : <span className="third">{t`the order’s address`}</span>,
    },
    {
      id: 'parcel',
      head: t`Parcel`,
      numeric: true,
      phone: 'below',
      renderCell: ({ parcels }) =>
        parcels?.map(({ lengthMillimetres, widthMillimetres, heightMillimetres, weightGrams }) => {
          const size = [lengthMillimetres, widthMillimetres, heightMillimetres].map(centimetres).join(' × ');
          return `${size} cm, ${formatNumber(weightGrams / 1000)} kg`;
        }),
    },
  ];
  return (
    <section className={styles.preview} aria-live="polite">
      <StatusText tone={sound ? 'ok' : 'bad'}>
        {sound ? (
          <Plural value={shipments.length} one="# shipment can be made" other="# shipments can be made" />
        ) : (
          <Plural
            value={mistakes.length}
            _0="There is no shipment in this file"
            one="One thing has to be mended"
            other="# things have to be mended"
          />
        )}
      </StatusText>
      {problems.length > 0 && (
        <>
          <p className="second">
            <Plural
              value={shipments.length}
              _0="None of its rows can be shipped as it is. Nothing is stored: mend that and choose the file again."
              one={`One of its ${all} rows is right. Nothing is stored: mend that and choose the file again.`}
              other={`# of its ${all} rows are right. Nothing is stored: mend that and choose the file again.`}
            />
          </p>
          <ul className={styles.problems} aria-label={t`What has to be mended`}>
            {mistakes.map(({ first: line, last, column, code, message }) => (
              <li key={`${line} ${column} ${code} ${message}`}>
                <span className="num third">{line === last ? t`Line ${line}` : t`Lines ${line} to ${last}`}</span>
                <span className="medium">{column ?? t`whole row`}</span>
                <span>
                  {message} {code === 'no-ship-from' && <Link to="/dashboard/settings">{t`Settings`}</Link>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {sound && (
        <>
          <StartFileBatch shipments={shipments} />
          <Table
            label={t`Shipments of the file`}
            columns={columns}
            rows={shipments.slice(0, most)}
            keyOf={({ orderId, orderNumber }) => orderId ?? orderNumber ?? ''}
          />
          {left > 0 && (
            <p className="third">
              <Plural value={left} one="and one more" other="and # more" />
            </p>
          )}
        </>
      )}
    </section>
  );
}
