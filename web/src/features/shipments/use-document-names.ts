import { useLingui } from '@lingui/react/macro';
import type { DocumentKind } from '@/api/model';

/** What papers are called, in the viewer's language. */
export function useDocumentNames(): (kind: DocumentKind) => string {
  const { t } = useLingui();
  const names: Record<DocumentKind, string> = {
    label: t`Label`,
    return_label: t`Return label`,
    qr_code: t`QR code`,
    commercial_invoice: t`Commercial invoice`,
    customs_declaration: t`Customs declaration`,
    waybill: t`Waybill`,
    receipt: t`Receipt`,
    proof_of_delivery: t`Proof of delivery`,
    manifest: t`Manifest`,
    other: t`Paper`,
  };
  return (kind) => names[kind];
}
