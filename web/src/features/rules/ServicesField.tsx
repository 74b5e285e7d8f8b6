import { useLingui } from '@lingui/react/macro';
import { Pill, TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CarrierService } from '@/api/model';

interface ServicesFieldProps {
  /** Those to choose from. */
  services: CarrierService[];
  /** What a chosen code is called. */
  nameOf: (code: string) => string;
  input: { value?: string[]; error?: ReactNode; disabled: boolean; onChange: (codes: string[]) => void };
}

/** Services of carriers: chosen among those that are known, or named by a code. */
export function ServicesField({ services, nameOf, input }: ServicesFieldProps) {
  const { t } = useLingui();
  const labels = new Map(services.map(({ code, name }) => [code, `${name} · ${code}`]));
  const labelOf = (code: string) => labels.get(code) ?? code;
  return (
    <TagsInput
      label={t`Services`}
      description={t`Choose them, or type the carrier’s code. All, when none is named.`}
      maxTags={100}
      data={[...labels.keys()]}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase();
        return options.filter((option) => 'value' in option && labelOf(String(option.value)).toLowerCase().includes(wanted));
      }}
      renderOption={({ option }) => labelOf(String(option.value))}
      renderPill={({ value = '', onRemove, disabled }) => (
        <Pill withRemoveButton={!disabled} disabled={disabled} onRemove={onRemove}>
          {nameOf(value)}
        </Pill>
      )}
      {...input}
    />
  );
}
