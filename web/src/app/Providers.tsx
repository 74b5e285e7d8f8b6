import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { lazyPart } from '@/lib/lazy-part';
import { resolver, theme } from './theme';

const Notifications = lazyPart(() => import('@mantine/notifications').then((module) => module.Notifications));

interface ProvidersProps {
  queryClient: QueryClient;
  children: ReactNode;
}

export function Providers({ queryClient, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider i18n={i18n}>
        <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto">
          {children}
          <Suspense>
            <Notifications position="bottom-right" />
          </Suspense>
        </MantineProvider>
      </I18nProvider>
    </QueryClientProvider>
  );
}
