import { Link } from '@tanstack/react-router';
import type { ShipmentsSearch } from '@/features/shipments/shipment-search';
import { formatNumber } from '@/lib/formats';

interface CountedProps {
  count: number;
  /** The filters of the list of shipments that is as long. */
  list: ShipmentsSearch;
  /** What is counted, for those who hear the link alone. */
  label: string;
}

/** A number that leads to what it counts. */
export function Counted({ count, list, label }: CountedProps) {
  const number = formatNumber(count);
  if (count === 0) return <span className="third">{number}</span>;
  return (
    <Link to="/dashboard/shipping" search={list} aria-label={`${label}: ${number}`}>
      {number}
    </Link>
  );
}
