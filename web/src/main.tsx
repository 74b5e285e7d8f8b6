import './app/layers.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './app/tokens.css';
import './app/base.css';
import './app/mantine.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/Providers';
import { createQueryClient } from './app/query-client';
import { createAppRouter } from './app/router';
import { activateLocale, loadPageTexts, preferredLocale } from './lib/i18n';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const quietMillis = 2000;

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);

await activateLocale(preferredLocale());

// The first click should not wait for the texts of the other pages; where they do not come now, it asks again.
setTimeout(() => void loadPageTexts().catch(() => undefined), quietMillis);

createRoot(root).render(
  <StrictMode>
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
