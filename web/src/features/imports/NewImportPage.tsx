import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useImportKinds, useImportOrders, useImportProducts } from '@/api/comptoir';
import type { Import } from '@/api/model';
import { useState } from 'react';
import { FileDrop } from '@/components/FileDrop';
import { Forbidden } from '@/components/Forbidden';
import { LinkButton } from '@/components/LinkButton';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { formatNumber } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import styles from './imports.module.css';
import { KindColumns } from './KindColumns';
import { useImportWords, type KindId } from './use-import-words';

/** Where a file of a kind is received, and what it may hold. */
export function NewImportPage({ kind }: { kind: KindId }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const navigate = useNavigate();
  const words = useImportWords();
  const permission = kind === 'orders' ? 'orders:write' : 'products:write';
  const allowed = can('imports:write') && can(permission);
  const kinds = useImportKinds(store.id, { query: { enabled: allowed } });
  const [tooLarge, setTooLarge] = useState<string>();
  const mutation = {
    onSuccess: ({ id }: Import) => void navigate({ to: '/dashboard/imports/$importId', params: { importId: id } }),
  };
  const orders = useImportOrders({ mutation });
  const products = useImportProducts({ mutation });
  const receive = kind === 'orders' ? orders : products;
  const title = words.kind(kind).title;
  usePage({ label: t`Imports`, to: '/dashboard/imports' }, { label: title });
  if (!allowed) return <Forbidden permission={can('imports:write') ? permission : 'imports:write'} />;
  const most = words.bytes(kinds.data?.mostBytes ?? 0);
  const rows = formatNumber(kinds.data?.mostRows ?? 0);
  const known = kinds.data?.items.find(({ id }) => id === kind);
  const take = (file: File) => {
    const beyond = kinds.data && file.size > kinds.data.mostBytes;
    setTooLarge(beyond ? t`${file.name} has ${words.bytes(file.size)}; a file may have ${most}. Send it in several files.` : undefined);
    if (!beyond) receive.mutate({ storeId: store.id, data: file, params: { fileName: file.name } });
  };
  return (
    <PageBody>
      <PageHeader
        title={kind === 'orders' ? <Trans>Import orders</Trans> : <Trans>Import products</Trans>}
        facts={<Trans>You see how each row is understood before anything is stored.</Trans>}
        actions={
          <LinkButton to="/dashboard/imports" variant="default">
            <Trans>Earlier imports</Trans>
          </LinkButton>
        }
      />
      <div className={styles.receive}>
        <FileDrop label={t`Choose a file`} accept=".csv,.txt,.tsv,.xlsx" busy={receive.isPending} onFile={take}>
          {receive.isPending ? (
            <Trans>The file is sent and read.</Trans>
          ) : (
            kinds.data && (
              <Trans>
                CSV or Excel (XLSX), up to {most} and {rows} rows
              </Trans>
            )
          )}
        </FileDrop>
        {tooLarge && (
          <p role="alert" className={styles.bad}>
            {tooLarge}
          </p>
        )}
        {receive.error && !tooLarge && <ProblemNotice error={receive.error} />}
        {kinds.error && <ProblemNotice error={kinds.error} onRetry={() => void kinds.refetch()} />}
        {kinds.isPending && <Rows count={6} />}
        {known && <KindColumns kind={known} />}
      </div>
    </PageBody>
  );
}
