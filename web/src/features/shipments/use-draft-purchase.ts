import { useLingui } from '@lingui/react/macro';
import type { UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useBuyLabel, useUpdateShipment, useValidateShipment } from '@/api/comptoir';
import type { Shipment, ShipmentReason } from '@/api/model';
import { notifyDone } from '@/components/notify';
import { ruleText } from '@/components/rule-text';
import type { ProblemError } from '@/lib/problem';
import { refresh, storePath } from '@/lib/queries';
import { settleForm, takeIn } from '@/lib/rebase';
import { useStoreId } from '@/lib/session';
import { type DraftValues, draftOf, draftPath, hasField, isOver, sentDraft } from './draft-values';
import { useShipmentChange } from './use-shipment-change';

/** Keeps what was typed, then has the label bought, or the carrier asked whether it would sell it. */
export function useDraftPurchase(form: UseFormReturnType<DraftValues>, shipment: Shipment, currency: string) {
  const { t, i18n } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const changed = useShipmentChange();
  const onError = ({ problem }: ProblemError) => {
    for (const { field, message } of problem.errors) form.setFieldError(draftPath(field), message);
  };
  const mark = (rejected: ShipmentReason[]) => {
    for (const reason of rejected) {
      if (reason.field && hasField(reason.field)) form.setFieldError(draftPath(reason.field), ruleText(reason, i18n.locale));
    }
  };
  const update = useUpdateShipment({ mutation: { onError } });
  const validate = useValidateShipment({ mutation: { onError, onSuccess: (said) => mark(said.reasons) } });
  const buy = useBuyLabel({
    mutation: {
      onError: (error) => {
        onError(error);
        // Its answer may be lost and the label bought all the same: what counts is what the server knows.
        void refresh(queryClient, storePath(storeId, '/shipments'));
      },
      onSuccess: (after) => {
        changed(after);
        // What became of it stands at the top, and the form below gives way.
        window.scrollTo({ top: 0 });
        if (after.purchaseState === 'labelled') notifyDone(t`The label is here`);
      },
    },
  });
  const busy = update.isPending || buy.isPending || validate.isPending;
  // What somebody else saves is shown as it comes, and what was typed here stays.
  useEffect(() => {
    if (busy || shipment.version === form.getValues().version) return;
    takeIn(form, draftOf(shipment, currency));
  }, [busy, shipment, currency, form]);
  // What a carrier's rules reject is told at the field as well, below the notice at the top.
  const { purchaseState, reasons } = shipment;
  useEffect(() => {
    if (purchaseState === 'rejected') mark(reasons);
    // Once for each rejection: what is typed then takes the mark away.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [purchaseState, shipment.version]);
  /** Answers the version that was kept; undefined when that failed. */
  const save = async (values: DraftValues): Promise<number | undefined> => {
    buy.reset();
    validate.reset();
    const { version } = values;
    if (!form.isDirty() && purchaseState !== 'rejected' && !isOver(shipment.shipDate)) return version;
    const data = { ...sentDraft(shipment, values), version };
    const saved = await update.mutateAsync({ storeId, shipmentId: shipment.id, data }).catch(() => undefined);
    if (!saved) return undefined;
    settleForm(form, values, draftOf(saved, currency));
    changed(saved);
    return saved.version;
  };
  return {
    busy,
    asking: validate.isPending,
    verdict: validate.data,
    error: buy.error ?? validate.error ?? update.error,
    buy: async (values: DraftValues) => {
      const version = await save(values);
      if (version !== undefined) buy.mutate({ storeId, shipmentId: shipment.id, data: { version } });
    },
    ask: async (values: DraftValues) => {
      if ((await save(values)) !== undefined) validate.mutate({ storeId, shipmentId: shipment.id });
    },
  };
}
