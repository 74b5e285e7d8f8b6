import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

interface ExportMenuProps {
  /** The address of the export. */
  path: string;
  /** The filters of the list: the file holds what they leave. */
  filters: Record<string, string | undefined>;
}

function address(path: string, filters: ExportMenuProps['filters'], format: string): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value);
  return `${path}?${query.toString()}`;
}

/** Hands out what a list shows as a file; the browser saves it as it comes. */
export function ExportMenu({ path, filters }: ExportMenuProps) {
  const { t } = useLingui();
  const formats = [
    { format: 'csv', label: t`CSV, for other programs` },
    { format: 'xlsx', label: t`Excel (XLSX)` },
  ];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={15} stroke={1.7} />}>
          <Trans>Export</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(({ format, label }) => (
          <Menu.Item key={format} component="a" href={address(path, filters, format)} download>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
