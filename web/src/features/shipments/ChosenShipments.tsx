import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import type { ShipmentSummary } from '@/api/model';
import { BulkBar } from '@/components/BulkBar';
import { PrintDialog } from './PrintDialog';

interface ChosenShipmentsProps {
  shipments: ShipmentSummary[];
  onClear: () => void;
}

/** What can be done with several shipments at once. */
export function ChosenShipments({ shipments, onClear }: ChosenShipmentsProps) {
  const [printing, { open, close }] = useDisclosure();
  return (
    <>
      <BulkBar count={shipments.length} onClear={onClear}>
        <Button leftSection={<IconPrinter size={15} stroke={1.7} />} onClick={open}>
          <Trans>Print</Trans>
        </Button>
      </BulkBar>
      <PrintDialog opened={printing} shipments={shipments} onClose={close} />
    </>
  );
}
