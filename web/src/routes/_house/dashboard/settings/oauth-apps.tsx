import { createFileRoute } from '@tanstack/react-router';
import { StoreOAuthAppsPage } from '@/features/oauth-apps/StoreOAuthAppsPage';

export const Route = createFileRoute('/_house/dashboard/settings/oauth-apps')({ component: StoreOAuthAppsPage });
