import { Plural } from '@lingui/react/macro';

/** How long work still takes, about. */
export function TimeLeft({ seconds }: { seconds: number }) {
  const minutes = Math.ceil(seconds / 60);
  return seconds < 60 ? (
    <Plural value={seconds} one="about # second left" other="about # seconds left" />
  ) : (
    <Plural value={minutes} one="about # minute left" other="about # minutes left" />
  );
}
