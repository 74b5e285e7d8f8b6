import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ImportRecord } from '@/api/model';

interface SubjectLinkProps {
  kind: string;
  record: ImportRecord;
}

/** What the file calls a record, leading to it where it is in the store. */
export function SubjectLink({ kind, record: { key, subject } }: SubjectLinkProps) {
  const { t } = useLingui();
  const name = key ? <span className="mono">{key}</span> : <span className="third">{t`no number`}</span>;
  if (!subject) return name;
  if (kind === 'products') {
    return (
      <Link to="/dashboard/products/$productId" params={{ productId: subject }}>
        {name}
      </Link>
    );
  }
  if (kind === 'orders') {
    return (
      <Link to="/dashboard/orders/$orderId" params={{ orderId: subject }}>
        {name}
      </Link>
    );
  }
  if (kind === 'orders') {
    return (
      <Link to="/dashboard/orders/$orderId" params={{ orderId: subject }}>
        {name}
      </Link>
    );
  }
  return name;
}
