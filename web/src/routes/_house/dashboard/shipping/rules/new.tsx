import { createFileRoute } from '@tanstack/react-router';
import { NewRulePage } from '@/features/rules/NewRulePage';

export const Route = createFileRoute('/_house/dashboard/shipping/rules/new')({ component: NewRulePage });
