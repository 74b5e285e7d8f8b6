import type { CarrierRates, CreateRates, Rates } from '@/api/model';
import { send } from '@/lib/http';
import { jsonLines } from '@/lib/ndjson';
import { storePath } from '@/lib/queries';

/** A carrier that was asked, before it has answered. */
export type AskedCarrier = Pick<CarrierRates, 'integrationId' | 'type' | 'providerName' | 'label' | 'environment'>;

export type QuoteEvent =
  | { event: 'started'; id: string; carriers: AskedCarrier[] }
  | { event: 'carrier'; carrier: CarrierRates }
  | { event: 'finished'; rates: Rates };

/** Asks all carriers at once and tells each answer the moment it comes. */
export async function* askForRates(storeId: string, request: CreateRates, signal: AbortSignal): AsyncGenerator<QuoteEvent> {
  const response = await send(storePath(storeId, '/rates'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/x-ndjson' },
    body: JSON.stringify(request),
    signal,
  });
  if (response.body) yield* jsonLines<QuoteEvent>(response.body);
}
