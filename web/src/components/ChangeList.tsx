import { Trans, useLingui } from '@lingui/react/macro';
import type { Change } from '@/api/model';
import { RedactedText } from './RedactedText';
import table from './Table.module.css';

/** What a person changed: field, before, after; secrets never show. */
export function ChangeList({ changes }: { changes: Change[] }) {
  const { t } = useLingui();
  return (
    <table className={table.table} aria-label={t`What was changed`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Field</Trans>
          </th>
          <th scope="col">
            <Trans>Before</Trans>
          </th>
          <th scope="col">
            <Trans>After</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, from, to }) => (
          <tr key={field}>
            <td>{field}</td>
            <td className="second">{from ? <RedactedText>{from}</RedactedText> : '–'}</td>
            <td>{to ? <RedactedText>{to}</RedactedText> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
