import { useLingui } from '@lingui/react/macro';
import { Checkbox, Select } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import type { PrintLayout } from '@/api/model';

/** How labels are printed, as the server is asked for it. */
export interface PrintChoice {
  layout: PrintLayout;
  packingSlips: boolean;
  customsDocuments: boolean;
}

/** What is chosen; the paper is remembered in this browser, beside its printer. */
export function usePrintChoice(): [PrintChoice, (change: Partial<PrintChoice>) => void] {
  const [layout, setLayout] = useLocalStorage<PrintLayout>({ key: 'comptoir.print-layout', defaultValue: 'a4_1' });
  const [papers, setPapers] = useState({ packingSlips: false, customsDocuments: false });
  const change = ({ layout: paper, ...more }: Partial<PrintChoice>) => {
    if (paper) setLayout(paper);
    setPapers({ ...papers, ...more });
  };
  return [{ layout, ...papers }, change];
}

interface PrintChoicesProps {
  choice: PrintChoice;
  onChange: (change: Partial<PrintChoice>) => void;
}

/** The paper, and what is printed with the labels. */
export function PrintChoices({ choice, onChange }: PrintChoicesProps) {
  const { t } = useLingui();
  return (
    <>
      <Select
        label={t`Paper in the printer`}
        data={[
          { value: 'a4_1', label: t`A4, one label on a sheet` },
          { value: 'a4_2', label: t`A4, two labels on a sheet` },
          { value: 'a4_4', label: t`A4, four labels on a sheet` },
          { value: 'label_4x6', label: t`Label printer, 4 × 6 inches` },
        ]}
        allowDeselect={false}
        value={choice.layout}
        onChange={(chosen) => chosen && onChange({ layout: chosen as PrintLayout })}
      />
      <Checkbox
        label={t`With packing slips`}
        checked={choice.packingSlips}
        onChange={({ currentTarget }) => onChange({ packingSlips: currentTarget.checked })}
      />
      <Checkbox
        label={t`With customs documents`}
        description={t`Where a shipment has any.`}
        checked={choice.customsDocuments}
        onChange={({ currentTarget }) => onChange({ customsDocuments: currentTarget.checked })}
      />
    </>
  );
}
