import { createFileRoute } from '@tanstack/react-router';
import { SettingsTab } from '@/features/integrations/SettingsTab';

export const Route = createFileRoute('/_house/dashboard/integrations/$integrationId/settings')({ component: SettingsTab });
