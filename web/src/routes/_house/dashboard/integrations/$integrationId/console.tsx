import { createFileRoute } from '@tanstack/react-router';
import { ConsoleTab } from '@/features/integrations/ConsoleTab';

export const Route = createFileRoute('/_house/dashboard/integrations/$integrationId/console')({ component: ConsoleTab });
