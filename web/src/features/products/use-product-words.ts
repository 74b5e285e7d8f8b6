import { useLingui } from '@lingui/react/macro';
import type { ProductStatus, ProductType } from '@/api/model';
import type { Tone } from '@/components/Glyph';

export const statusTones: Record<ProductStatus, Tone> = { active: 'ok', draft: 'idle', archived: 'off' };

/** Types and states of products in the viewer's language. */
export function useProductWords(): { types: Record<ProductType, string>; statuses: Record<ProductStatus, string> } {
  const { t } = useLingui();
  return {
    types: { physical: t`Goods`, digital: t`Digital`, service: t`Service`, course: t`Course` },
    statuses: { active: t`Active`, draft: t`Draft`, archived: t`Archived` },
  };
}
