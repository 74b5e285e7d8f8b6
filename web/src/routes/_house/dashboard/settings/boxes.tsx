import { createFileRoute } from '@tanstack/react-router';
import { ParcelsPage } from '@/features/parcels/ParcelsPage';

export const Route = createFileRoute('/_house/dashboard/settings/boxes')({ component: ParcelsPage });
