import { useLingui } from '@lingui/react/macro';
import type { HourOfCalls } from '@/api/model';

const width = 84;
const height = 20;

interface CallBarsProps {
  hours: HourOfCalls[];
}

/** Calls per hour of the last day; the failed part in red. The same in words for those who cannot see it. */
export function CallBars({ hours }: CallBarsProps) {
  const { t } = useLingui();
  const calls = hours.reduce((sum, hour) => sum + hour.calls, 0);
  const failures = hours.reduce((sum, hour) => sum + hour.failures, 0);
  if (calls === 0) return <span className="third">–</span>;
  const most = Math.max(...hours.map((hour) => hour.calls));
  const step = width / hours.length;
  const scaled = (value: number) => (value === 0 ? 0 : Math.max(2, (value / most) * height));
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={t`${calls} calls in the last 24 hours, ${failures} failed`}
      style={{ display: 'block' }}
    >
      {hours.map(({ start, calls, failures }, index) => (
        <g key={start}>
          <rect
            x={index * step}
            y={height - (scaled(calls) || 1)}
            width={step - 1}
            height={scaled(calls) || 1}
            fill="var(--c-text-4)"
            opacity={calls ? 0.6 : 0.35}
          />
          <rect x={index * step} y={height - scaled(failures)} width={step - 1} height={scaled(failures)} fill="var(--c-bad)" />
        </g>
      ))}
    </svg>
  );
}
