import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ImportKind, ImportKindColumn } from '@/api/model';
import { Named } from '@/components/Named';
import { SectionHead } from '@/components/SectionHead';
import { StatusText } from '@/components/StatusText';
import { Table, type Column } from '@/components/Table';
import { saveFile } from '@/lib/save-file';
import { emptyTable } from './template';

/** The columns that are known, the needed ones first, and an empty table with all of them. */
export function KindColumns({ kind: { id, columns, keys, severalRows } }: { kind: ImportKind }) {
  const { t } = useLingui();
  const key = columns.find((column) => column.id === keys[0])?.label;
  const types: Record<ImportKindColumn['type'], string> = { text: t`Text`, number: t`Number`, date: t`Date`, flag: t`Yes or no` };
  const shown: Column<ImportKindColumn>[] = [
    { id: 'column', head: t`Column`, phone: 'lead', renderCell: ({ label }) => <Named>{label}</Named> },
    {
      id: 'needed',
      head: t`Needed`,
      phone: 'second',
      renderCell: ({ required }) => (required ? <StatusText tone="ok">{t`needed`}</StatusText> : <span className="third">{t`may be missing`}</span>),
    },
    { id: 'type', head: t`Holds`, phone: 'end', renderCell: ({ type }) => types[type] },
    { id: 'also', head: t`Recognised as well`, phone: 'below', renderCell: ({ also }) => <span className="third">{also.join(', ')}</span> },
  ];
  return (
    <section>
      <SectionHead
        title={<Trans>Columns that are understood</Trans>}
        aside={
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} stroke={1.7} />}
            onClick={() => saveFile(`${id}.csv`, emptyTable(columns.map(({ label }) => label)))}
          >
            <Trans>Download an empty table</Trans>
          </Button>
        }
      />
      <p className="second" style={{ padding: '12px 0' }}>
        <Trans>
          The first row holds the headings, in English or French, in any order. Other columns do no harm, and what is not recognised can be matched
          after the file is read.
        </Trans>{' '}
        {severalRows && key && <Trans>Rows with the same value in “{key}” belong together, wherever they stand.</Trans>}
      </p>
      <Table
        label={t`Columns that are understood`}
        columns={shown}
        keyOf={({ id }) => id}
        rows={columns.toSorted((a, b) => Number(b.required) - Number(a.required))}
      />
    </section>
  );
}
