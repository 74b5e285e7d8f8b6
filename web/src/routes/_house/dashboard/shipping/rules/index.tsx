import { createFileRoute } from '@tanstack/react-router';
import { RulesPage } from '@/features/rules/RulesPage';

export const Route = createFileRoute('/_house/dashboard/shipping/rules/')({ component: RulesPage });
