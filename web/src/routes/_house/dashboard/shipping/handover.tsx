import { createFileRoute } from '@tanstack/react-router';
import { HandoverPage } from '@/features/handover/HandoverPage';

export const Route = createFileRoute('/_house/dashboard/shipping/handover')({ component: HandoverPage });
