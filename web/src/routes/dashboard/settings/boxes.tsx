import { createFileRoute } from '@tanstack/react-router';
import { ParcelsPage } from '@/features/parcels/ParcelsPage';

export const Route = createFileRoute('/dashboard/settings/boxes')({ component: ParcelsPage });
