import { useLingui } from '@lingui/react/macro';
import type { PurchaseState, TrackingState } from '@/api/model';
import type { Tone } from './Glyph';

const trackingTones: Record<TrackingState, Tone> = {
  pre_transit: 'wait',
  accepted: 'move',
  in_transit: 'move',
  customs_hold: 'warn',
  out_for_delivery: 'move',
  available_for_pickup: 'move',
  delivery_attempt_failed: 'warn',
  exception: 'warn',
  delivered: 'ok',
  returning: 'warn',
  returned: 'off',
  cancelled: 'off',
  unknown: 'idle',
};

const purchaseTones: Record<PurchaseState, Tone> = {
  draft: 'idle',
  requested: 'move',
  answered: 'move',
  unknown: 'warn',
  labelled: 'wait',
  void_requested: 'move',
  voided: 'off',
  void_refused: 'warn',
  void_not_offered: 'off',
  rejected: 'bad',
};

interface Shown {
  tone: Tone;
  word: string;
}

interface ShipmentWords {
  purchases: Record<PurchaseState, string>;
  trackings: Record<TrackingState, string>;
  /** The one word for both states: where the parcel is, once the label is there; before, how far the purchase has come. */
  status: (shipment: { purchaseState: PurchaseState; trackingState: TrackingState }) => Shown;
  tracking: (state: TrackingState) => Shown;
}

/** What is said of shipments, in the viewer's language. */
export function useShipmentWords(): ShipmentWords {
  const { t } = useLingui();
  const purchases: ShipmentWords['purchases'] = {
    draft: t`To buy`,
    requested: t`Being bought`,
    answered: t`Bought, label missing`,
    unknown: t`Purchase unknown`,
    labelled: t`Label ready`,
    void_requested: t`Being voided`,
    voided: t`Voided`,
    void_refused: t`Void refused`,
    void_not_offered: t`Given up`,
    rejected: t({ message: 'Rejected', context: 'shipment' }),
  };
  const trackings: ShipmentWords['trackings'] = {
    pre_transit: t`Label ready`,
    accepted: t`Picked up`,
    in_transit: t`In transit`,
    customs_hold: t`Held at customs`,
    out_for_delivery: t`Out for delivery`,
    available_for_pickup: t`To collect`,
    delivery_attempt_failed: t`Not delivered yet`,
    exception: t`In trouble`,
    delivered: t`Delivered`,
    returning: t`Coming back`,
    returned: t`Returned`,
    cancelled: t({ message: 'Cancelled', context: 'shipment' }),
    unknown: t`Not readable`,
  };
  const tracking = (state: TrackingState) => ({ tone: trackingTones[state], word: trackings[state] });
  return {
    purchases,
    trackings,
    tracking,
    status: ({ purchaseState, trackingState }) => {
      const under =
        purchaseState === 'labelled' || ((purchaseState === 'void_refused' || purchaseState === 'answered') && trackingState !== 'pre_transit');
      return under ? tracking(trackingState) : { tone: purchaseTones[purchaseState], word: purchases[purchaseState] };
    },
  };
}
