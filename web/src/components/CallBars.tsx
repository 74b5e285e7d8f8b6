import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { HourOfCalls } from '@/api/model';

const height = 20;

const hourMillis = 3_600_000;

/** One slot for each of the last 24 hours; the server leaves out hours without calls. */
function lastDay(hours: HourOfCalls[], now: number): HourOfCalls[] {
  const thisHour = Math.floor(now / hourMillis) * hourMillis;
  return Array.from({ length: 24 }, (_, index) => {
    const start = thisHour - (23 - index) * hourMillis;
    const known = hours.find((hour) => Math.floor(Date.parse(hour.start) / hourMillis) * hourMillis === start);
    return known ?? { start: new Date(start).toISOString(), calls: 0, failures: 0 };
  });
}

interface CallBarsProps {
  hours: HourOfCalls[];
  width?: number;
}

/** Calls per hour of the last day; the failed part in red. The same in words for those who cannot see it. */
export function CallBars({ hours, width = 84 }: CallBarsProps) {
  const { t } = useLingui();
  const [now] = useState(() => Date.now());
  const calls = hours.reduce((sum, hour) => sum + hour.calls, 0);
  const failures = hours.reduce((sum, hour) => sum + hour.failures, 0);
  if (calls === 0) return <span className="third">–</span>;
  const most = Math.max(...hours.map((hour) => hour.calls));
  const slots = lastDay(hours, now);
  const step = width / slots.length;
  const scaled = (value: number) => (value === 0 ? 0 : Math.max(2, (value / most) * height));
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={t`${calls} calls in the last 24 hours, ${failures} failed`}
      style={{ display: 'block' }}
    >
      {slots.map(({ start, calls, failures }, index) => (
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
