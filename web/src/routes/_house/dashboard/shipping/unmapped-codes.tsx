import { createFileRoute } from '@tanstack/react-router';
import { UnmappedCodesPage } from '@/features/unmapped-codes/UnmappedCodesPage';

export const Route = createFileRoute('/_house/dashboard/shipping/unmapped-codes')({ component: UnmappedCodesPage });
