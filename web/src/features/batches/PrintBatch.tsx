import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { getPrintBatchUrl } from '@/api/comptoir';
import { PrintChoices, usePrintChoice } from '@/components/PrintChoices';
import { useStoreId } from '@/lib/session';

interface PrintBatchProps {
  batchId: string;
  /** How many labels there are. */
  labels: number;
  /** Whether it is what is to be done next. */
  next: boolean;
}

/** Asks for the paper, and opens the labels of a batch as one file. */
export function PrintBatch({ batchId, labels, next }: PrintBatchProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const [opened, { open, close }] = useDisclosure();
  const [choice, choose] = usePrintChoice();
  return (
    <>
      <Button variant={next ? 'filled' : 'default'} leftSection={<IconPrinter size={15} stroke={1.7} />} onClick={open}>
        <Plural value={labels} one="Print # label" other="Print # labels" />
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size={520}
        title={<Plural value={labels} one="Print # label" other="Print # labels" />}
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        <Stack gap={14}>
          <PrintChoices choice={choice} onChange={choose} />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button component="a" href={getPrintBatchUrl(storeId, batchId, choice)} target="_blank" rel="noreferrer" onClick={close}>
              <Trans>Open the file</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
