import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import type { Import } from '@/api/model';
import { Glyph } from '@/components/Glyph';
import { Named } from '@/components/Named';
import { SectionHead } from '@/components/SectionHead';
import { Table, type Column } from '@/components/Table';
import { mappingOf, matched, type Mapping } from './mapping';

interface ColumnMatchingProps {
  import: Import;
  disabled: boolean;
  onMatch: (mapping: Mapping) => void;
}

interface FileColumn {
  place: number;
  heading: string;
  example: string;
  column: string | null;
}

/** Which column of the file is read as what. */
export function ColumnMatching({ import: { columns, headings, preview }, disabled, onMatch }: ColumnMatchingProps) {
  const { t } = useLingui();
  const mapping = mappingOf(columns);
  const options = columns.map(({ id, label, required }) => ({ value: id, label: required ? t`${label} (needed)` : label }));
  const rows: FileColumn[] = headings.map((heading, place) => ({
    place,
    heading: heading || t`(no heading)`,
    example: [...new Set(preview.map(({ cells }) => cells[place]).filter(Boolean))].slice(0, 3).join(' · '),
    column: columns.find((column) => column.place === place)?.id ?? null,
  }));
  const used = rows.filter(({ column }) => column).length;
  const all = rows.length;
  const shown: Column<FileColumn>[] = [
    {
      id: 'heading',
      head: t`In the file`,
      phone: 'lead',
      renderCell: ({ heading, example }) => <Named note={<span className="truncate">{example}</span>}>{heading}</Named>,
    },
    {
      id: 'column',
      head: t`Is read as`,
      phone: 'below',
      renderCell: ({ place, heading, column }) => (
        <Select
          aria-label={t`${heading} is read as`}
          placeholder={t`not used`}
          data={options}
          value={column}
          searchable
          clearable
          disabled={disabled}
          maxDropdownHeight={320}
          leftSection={<Glyph tone={column ? 'ok' : 'idle'} />}
          comboboxProps={{ keepMounted: false }}
          onChange={(chosen) => onMatch(matched(mapping, place, chosen))}
        />
      ),
    },
  ];
  return (
    <section>
      <SectionHead
        title={<Trans>Columns</Trans>}
        aside={
          <Trans>
            {used} of {all} used
          </Trans>
        }
      />
      <Table label={t`Columns of the file`} columns={shown} rows={rows} keyOf={({ place }) => String(place)} lines={2} />
    </section>
  );
}
