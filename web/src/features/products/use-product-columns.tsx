import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ProductSummary } from '@/api/model';
import { Named } from '@/components/Named';
import { StatusText } from '@/components/StatusText';
import type { Column } from '@/components/Table';
import { formatMoment, formatMoney, formatNumber } from '@/lib/formats';
import { statusTones, useProductWords } from './use-product-words';

function priceText({ lowestPrice, highestPrice }: ProductSummary): string | undefined {
  if (!lowestPrice || !highestPrice) return undefined;
  const lowest = formatMoney(lowestPrice);
  const highest = formatMoney(highestPrice);
  return lowest === highest ? lowest : `${lowest} – ${highest}`;
}

export function useProductColumns(): Column<ProductSummary>[] {
  const { t } = useLingui();
  const words = useProductWords();
  return [
    {
      id: 'title',
      head: t`Product`,
      phone: 'lead',
      renderCell: ({ id, title, brand, firstSku }) => (
        <Named note={[brand, firstSku].filter(Boolean).join(' · ')}>
          <Link to="/dashboard/products/$productId" params={{ productId: id }}>
            {title}
          </Link>
        </Named>
      ),
    },
    { id: 'type', head: t`Type`, phone: 'none', renderCell: ({ type }) => words.types[type] },
    {
      id: 'status',
      head: t`State`,
      phone: 'second',
      renderCell: ({ status }) => <StatusText tone={statusTones[status]}>{words.statuses[status]}</StatusText>,
    },
    { id: 'variants', head: t`Variants`, numeric: true, phone: 'none', renderCell: ({ variantCount }) => formatNumber(variantCount) },
    { id: 'price', head: t`Price`, numeric: true, renderCell: (product) => priceText(product) ?? <span className="third">–</span> },
    { id: 'changed', head: t`Changed`, numeric: true, phone: 'none', renderCell: ({ updatedAt }) => formatMoment(updatedAt) },
  ];
}
