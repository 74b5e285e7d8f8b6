import { Trans } from '@lingui/react/macro';
import { Group } from '@mantine/core';
import { LinkButton } from '@/components/LinkButton';
import { useSession } from '@/lib/session';

/** Where files are received, of each kind that the person may import. */
export function NewImportLinks() {
  const { can } = useSession();
  if (!can('imports:write')) return null;
  return (
    <Group gap={8}>
      {can('orders:write') && (
        <LinkButton to="/dashboard/imports/new/orders" variant="default">
          <Trans>Import orders</Trans>
        </LinkButton>
      )}
      {can('products:write') && (
        <LinkButton to="/dashboard/imports/new/products">
          <Trans>Import products</Trans>
        </LinkButton>
      )}
    </Group>
  );
}
