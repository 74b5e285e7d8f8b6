import { useLingui } from '@lingui/react/macro';
import { Select, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCarrierServices } from '@/api/comptoir';
import { useStoreId } from '@/lib/session';

/** No carrier has a code of one space. */
const another = ' ';

export interface ServiceInput {
  value?: string;
  error?: ReactNode;
  onChange: (code: string) => void;
}

interface ServiceFieldProps {
  integrationId: string;
  input: ServiceInput;
}

/** One of a carrier's services: chosen among those that are known of it, or named by its code. */
export function ServiceField({ integrationId, input }: ServiceFieldProps) {
  const { t } = useLingui();
  const { data, isPending } = useCarrierServices(useStoreId(), integrationId, { query: { staleTime: 60_000 } });
  const [typing, type] = useState(false);
  const services = data?.items ?? [];
  const code = (
    <TextInput
      label={typing ? t`Code` : t`Service`}
      description={t`The carrier’s own code for it`}
      maxLength={60}
      {...input}
      onChange={({ currentTarget }) => input.onChange(currentTarget.value)}
    />
  );
  if (!isPending && services.length === 0) return code;
  const chosen = services.find((service) => service.code === input.value);
  return (
    <>
      <Select
        label={t`Service`}
        placeholder={t`Choose`}
        description={!typing && chosen && !chosen.quotedAt ? t`The carrier publishes it; your contract may lack it.` : undefined}
        data={[
          ...services.map((service) => ({ value: service.code, label: `${service.name} · ${service.code}` })),
          { value: another, label: t`Another one, by its code` },
        ]}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t`No such service`}
        disabled={isPending}
        {...input}
        error={!typing && input.error}
        value={typing ? another : (chosen?.code ?? null)}
        onChange={(value) => {
          type(value === another);
          input.onChange(value === another ? '' : (value ?? ''));
        }}
      />
      {typing && code}
    </>
  );
}
