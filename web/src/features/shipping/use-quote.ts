import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { CarrierRates, CreateRates, Rates } from '@/api/model';
import { bareProblem, ProblemError } from '@/lib/problem';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import { askForRates, type AskedCarrier, type QuoteEvent } from './quote-stream';

/** One round of questions to the carriers. */
export interface Quote {
  status: 'idle' | 'asking' | 'done' | 'failed';
  id?: string;
  /** Who was asked and has not answered. */
  waiting: AskedCarrier[];
  answered: CarrierRates[];
  error?: ProblemError;
}

type Action = { event: 'asked' } | QuoteEvent | { event: 'failed'; error: ProblemError } | { event: 'shown'; rates: Rates };

const idle: Quote = { status: 'idle', waiting: [], answered: [] };

export function reduceQuote(quote: Quote, action: Action): Quote {
  switch (action.event) {
    case 'asked':
      return { ...idle, status: 'asking' };
    case 'started':
      return { ...quote, id: action.id, waiting: action.carriers };
    case 'carrier': {
      const waiting = quote.waiting.filter((carrier) => carrier.integrationId !== action.carrier.integrationId);
      return { ...quote, waiting, answered: [...quote.answered, action.carrier] };
    }
    case 'finished':
    case 'shown':
      return { status: 'done', id: action.rates.id, waiting: [], answered: action.rates.carriers };
    case 'failed':
      return { ...quote, status: 'failed', waiting: [], error: action.error };
  }
}

/** Asks the carriers and keeps their answers as they come; a new question ends the one before. */
export function useQuote() {
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const [quote, dispatch] = useReducer(reduceQuote, idle);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const ask = async (request: CreateRates) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    dispatch({ event: 'asked' });
    let finished = false;
    try {
      for await (const event of askForRates(storeId, request, controller.signal)) {
        if (controller.signal.aborted) return undefined;
        dispatch(event);
        finished ||= event.event === 'finished';
      }
      if (!finished) throw new ProblemError(bareProblem(0, ''));
      void refresh(queryClient, storePath(storeId, '/rates'));
    } catch (error) {
      if (controller.signal.aborted) return undefined;
      const failure = error instanceof ProblemError ? error : new ProblemError(bareProblem(0, ''));
      dispatch({ event: 'failed', error: failure });
      return failure;
    }
    return undefined;
  };
  const show = useCallback((rates: Rates) => dispatch({ event: 'shown', rates }), []);
  return { quote, ask, show };
}
