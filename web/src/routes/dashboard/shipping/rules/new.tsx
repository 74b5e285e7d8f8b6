import { createFileRoute } from '@tanstack/react-router';
import { NewRulePage } from '@/features/rules/NewRulePage';

export const Route = createFileRoute('/dashboard/shipping/rules/new')({ component: NewRulePage });
