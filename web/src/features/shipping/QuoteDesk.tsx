import { Trans } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSessionStorage } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useRates } from '@/api/comptoir';
import type { ShipFrom } from '@/api/model';
import { EnvironmentBand } from '@/components/EnvironmentBand';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { focusFault } from '@/lib/focus-fault';
import { useSession } from '@/lib/session';
import { heldQuote } from './quote-held';
import { sentQuote } from './quote-sent';
import { emptyQuote, formPath, quoteFaults, type QuoteValues } from './quote-values';
import { QuoteForm } from './QuoteForm';
import { QuoteResult } from './QuoteResult';
import { QuoteStart } from './QuoteStart';
import { QuoteSummary } from './QuoteSummary';
import styles from './quote.module.css';
import { useOrderDraft } from './use-order-draft';
import { useQuote } from './use-quote';
import { useShipQuote } from './use-ship-quote';

const route = getRouteApi('/_house/dashboard/shipping/quote');

interface QuoteDeskProps {
  /** Where parcels usually start and end: the country of the store. */
  country: string;
  /** In which the goods are valued. */
  currency: string;
  /** Where the store says that they start. */
  shipFrom: ShipFrom | undefined;
}

/** The form beside its answers; the form stays as it is whatever the carriers say. */
export function QuoteDesk({ country, currency, shipFrom }: QuoteDeskProps) {
  const { store, can } = useSession();
  const navigate = route.useNavigate();
  const { quote: chosenId, order: orderId } = route.useSearch();
  const { quote, ask, show } = useQuote();
  const [kept, keep] = useSessionStorage<QuoteValues>({
    key: `comptoir.quote.${store.id}`,
    defaultValue: emptyQuote(country, shipFrom),
    getInitialValueInEffect: false,
  });
  // What the person wants to change while answers are on the screen; on a phone the form is folded otherwise.
  const [editing, setEditing] = useState(false);
  const form = useForm<QuoteValues>({ initialValues: { ...emptyQuote(country, shipFrom), ...kept }, validate: quoteFaults, onValuesChange: keep });
  const earlier = useRates(store.id, chosenId ?? '', { query: { enabled: chosenId !== undefined, staleTime: Infinity } });
  const { setValues } = form;
  const draft = useOrderDraft(orderId, form, country);
  const chosen = chosenId === undefined ? undefined : earlier.data;
  useEffect(() => {
    if (!chosen) return;
    show(chosen);
    if (chosen.request) setValues(heldQuote(chosen.request));
  }, [chosen, show, setValues]);
  const submit = async (values: QuoteValues) => {
    setEditing(false);
    void navigate({ search: {}, replace: true });
    const failure = await ask(sentQuote(values, currency));
    for (const { field, message } of failure?.problem.errors ?? []) form.setFieldError(formPath(field), message);
    if (failure?.problem.errors.length) setEditing(true);
  };
  const ship = useShipQuote(quote.id, form.values);
  const folded = quote.status !== 'idle' && !editing;
  const asked = [...quote.waiting, ...quote.answered];
  const simulated = asked
    .filter((carrier) => carrier.environment === 'simulator')
    .map((carrier) => carrier.label)
    .join(', ');
  const opening = chosenId !== undefined && earlier.isPending && quote.id !== chosenId;
  return (
    <>
      {simulated && (
        <EnvironmentBand>
          <Trans>
            <b>Simulator.</b> Comptoir itself answers for {simulated}. No carrier is asked there, and these prices bind nobody.
          </Trans>
        </EnvironmentBand>
      )}
      <div className={styles.desk}>
        <QuoteSummary values={form.values} visible={folded} onChange={() => setEditing(true)} />
        <form className={styles.form} data-folded={folded || undefined} noValidate onSubmit={form.onSubmit(submit, focusFault)}>
          <h1>
            <Trans>Quote</Trans>
          </h1>
          {draft.filling || opening ? (
            // What was typed before it is filled would be overwritten.
            <Skeleton height={320} radius="md" />
          ) : (
            <QuoteForm form={form} currency={currency} asking={quote.status === 'asking'} allowed={can('rates:create')} />
          )}
        </form>
        <div className={styles.result}>
          {draft.error && <ProblemNotice error={draft.error} onRetry={() => void draft.refetch()} />}
          {earlier.error && chosenId && <ProblemNotice error={earlier.error} onRetry={() => void earlier.refetch()} />}
          {opening && !earlier.error && <Rows count={5} height={50} />}
          {!opening && quote.status === 'idle' && <QuoteStart />}
          {!opening && quote.status !== 'idle' && (
            <>
              {ship.error && <ProblemNotice error={ship.error} />}
              <QuoteResult quote={quote} onAgain={() => form.onSubmit(submit)()} onShip={ship.onShip} />
            </>
          )}
        </div>
      </div>
    </>
  );
}
