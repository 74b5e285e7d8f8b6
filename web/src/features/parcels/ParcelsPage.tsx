import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useParcelTemplates } from '@/api/comptoir';
import type { ParcelTemplate } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { Forbidden } from '@/components/Forbidden';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { SectionHead } from '@/components/SectionHead';
import { Table, type Column } from '@/components/Table';
import { formatNumber } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { BoxDialog } from './BoxDialog';
import { DeleteBox } from './DeleteBox';
import { LabelPreference } from './LabelPreference';
import styles from './parcels.module.css';

/** The boxes that the store packs in, so that nobody measures them again. */
export function ParcelsPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  // `new` for one more.
  const [edited, edit] = useState<ParcelTemplate | 'new'>();
  const allowed = can('shipments:read');
  const write = can('shipments:write');
  const { data, error, refetch } = useParcelTemplates(store.id, { query: { enabled: allowed } });
  usePage({ label: t`Settings`, to: '/dashboard/settings' }, { label: t`Boxes and labels` });
  if (!allowed) return <Forbidden permission="shipments:read" />;
  const nothing = data?.items.length === 0;
  const create = write && (
    <Button onClick={() => edit('new')}>
      <Trans>New box</Trans>
    </Button>
  );
  const columns: Column<ParcelTemplate>[] = [
    { id: 'name', head: t`Box`, phone: 'lead', renderCell: ({ name }) => <span className="medium">{name}</span> },
    {
      id: 'size',
      head: t`Length × width × height`,
      phone: 'second',
      renderCell: ({ lengthMillimetres, widthMillimetres, heightMillimetres }) =>
        `${[lengthMillimetres, widthMillimetres, heightMillimetres].map((side) => formatNumber(side / 10)).join(' × ')} cm`,
    },
    {
      id: 'empty',
      head: t`Weight while empty`,
      numeric: true,
      phone: 'below',
      renderCell: ({ emptyGrams }) => `${formatNumber(emptyGrams / 1000, { maximumFractionDigits: 3 })}\u00a0kg`,
    },
    {
      id: 'actions',
      head: t`Actions`,
      quiet: true,
      numeric: true,
      renderCell: (box) =>
        write && (
          <span className={styles.row}>
            <ActionIcon size={32} aria-label={t`Change the box ${box.name}`} onClick={() => edit(box)}>
              <IconPencil size={16} stroke={1.6} />
            </ActionIcon>
            <DeleteBox box={box} />
          </span>
        ),
    },
  ];
  return (
    <>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Rows count={3} />}
      {nothing && (
        <EmptyState title={<Trans>No box yet</Trans>} action={create}>
          <Trans>Enter the boxes that you pack in once: a quote then takes size and weight from the one that you choose.</Trans>
        </EmptyState>
      )}
      {data && !nothing && (
        <section>
          <SectionHead title={<Trans>Boxes</Trans>} aside={create} />
          <Table label={t`Boxes`} columns={columns} rows={data.items} keyOf={({ id }) => id} />
        </section>
      )}
      <LabelPreference />
      {edited && <BoxDialog box={edited === 'new' ? undefined : edited} onClose={() => edit(undefined)} />}
    </>
  );
}
