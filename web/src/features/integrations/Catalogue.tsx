import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '@/components/LinkButton';
import { useProviders } from '@/api/comptoir';
import { ProblemNotice } from '@/components/ProblemNotice';
import { ProviderTile } from '@/components/ProviderTile';
import { Rows } from '@/components/Rows';
import { SectionHead } from '@/components/SectionHead';
import table from '@/components/Table.module.css';
import { useSession } from '@/lib/session';
import styles from './integrations.module.css';

/** Every provider that can be connected, with what one needs to have at hand. */
export function Catalogue() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const { data, error, refetch } = useProviders(store.id, { query: { staleTime: 300_000 } });
  return (
    <section className={styles.section}>
      <SectionHead title={<Trans>Available</Trans>} aside={<Trans>What you need is listed before you start</Trans>} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Rows count={2} height={52} />}
      {data && (
        <table className={`${table.table} ${table.stacked}`} data-lines="2" aria-label={t`Providers that can be connected`}>
          <tbody>
            {data.items.map(({ type, name, summary, needs, tile }) => (
              <tr key={type}>
                <th scope="row" data-phone="lead">
                  <div className={styles.lead}>
                    <ProviderTile tile={tile} size={28} />
                    <span className="medium">{name}</span>
                  </div>
                </th>
                <td className="second" data-phone="below">
                  {summary}
                </td>
                <td className={`meta third ${styles.needs}`} data-phone="below">
                  {needs.length > 0 && <Trans>Needs: {needs.join(', ')}</Trans>}
                </td>
                <td className="num">
                  {can('integrations:write') && (
                    <LinkButton
                      to="/dashboard/integrations/connect/$type"
                      params={{ type }}
                      size="xs"
                      variant="default"
                      aria-label={t`Connect ${name}`}
                    >
                      <Trans>Connect</Trans>
                    </LinkButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
