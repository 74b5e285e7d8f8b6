import { createFileRoute } from '@tanstack/react-router';
import { TrackPage } from '@/features/tracking/TrackPage';

export const Route = createFileRoute('/track/$token')({ component: Track });

function Track() {
  return <TrackPage token={Route.useParams().token} />;
}
