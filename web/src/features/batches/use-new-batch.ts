import type { UseFormReturnType } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useCarrierServices, useCreateBatch } from '@/api/comptoir';
import type { CreateBatch } from '@/api/model';
import { useStoreId } from '@/lib/session';
import { batchField } from './batch-values';
import { useBatchChange } from './use-batch-change';

interface CarrierValues {
  /** A connection; empty where prices and rules choose. */
  carrier: string;
  service: string;
}

/** Makes a batch with the carrier that a form names, and goes to it; what is wrong is told at the form's fields. */
export function useNewBatch<T extends CarrierValues>({ values, setFieldError }: UseFormReturnType<T>) {
  const storeId = useStoreId();
  const navigate = useNavigate();
  const changed = useBatchChange();
  const { carrier } = values;
  const serviceCode = values.service.trim();
  const services = useCarrierServices(storeId, carrier, { query: { enabled: carrier !== '', staleTime: 60_000 } });
  // Its name goes along where it is known, so that nobody has to know the code.
  const serviceName = services.data?.items.find(({ code }) => code === serviceCode)?.name;
  const create = useCreateBatch({
    mutation: {
      onSuccess: ({ id }) => {
        void changed();
        void navigate({ to: '/dashboard/shipping/batches/$batchId', params: { batchId: id } });
      },
      onError: ({ problem }) => {
        for (const { field, message } of problem.errors) setFieldError(batchField(field) ?? field, message);
      },
    },
  });
  const make = (batch: Omit<CreateBatch, 'carrier'>) =>
    create.mutate({ storeId, data: { ...batch, carrier: carrier ? { integrationId: carrier, serviceCode, serviceName } : undefined } });
  const { error, isPending } = create;
  const elsewhere = error?.problem.errors.filter(({ field }) => !batchField(field)) ?? [];
  return {
    make,
    isPending,
    /** What no field of the form tells. */
    fault: error && (error.problem.errors.length === 0 || elsewhere.length > 0) ? { error, fields: elsewhere.slice(0, 5) } : undefined,
  };
}
