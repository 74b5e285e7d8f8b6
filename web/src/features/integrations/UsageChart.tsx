import { useLingui } from '@lingui/react/macro';
import type { IntegrationUsage } from '@/api/model';
import { formatDate, formatNumber } from '@/lib/formats';
import styles from './UsageChart.module.css';

interface UsageChartProps {
  /** The days of the axis, oldest first. */
  days: string[];
  usage: IntegrationUsage[];
}

const height = 120;

/** The next 2, 4 or 10 times a power of ten: half of it is a whole number as well. */
function axisEnd(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 2)));
  return [2, 4, 10].map((step) => step * power).find((end) => end >= most) ?? most;
}

function short(day: string): string {
  return formatDate(`${day}T12:00:00`, { day: 'numeric', month: 'short' });
}

/** One bar for each day; the table below says the same in figures. */
export function UsageChart({ days, usage }: UsageChartProps) {
  const { t } = useLingui();
  const end = axisEnd(Math.max(...usage.map(({ calls }) => calls)));
  const calls = usage.reduce((sum, day) => sum + day.calls, 0);
  const failures = usage.reduce((sum, day) => sum + day.failures, 0);
  const scaled = (value: number) => (value === 0 ? 0 : Math.max(2, (value / end) * height));
  const step = 100 / days.length;
  return (
    <figure className={styles.chart}>
      <div className={styles.axis} aria-hidden>
        <span>{formatNumber(end)}</span>
        <span>{formatNumber(end / 2)}</span>
        <span>0</span>
      </div>
      <svg width="100%" height={height} role="img" aria-label={t`${calls} calls in 30 days, ${failures} failed`}>
        {[0, height / 2, height - 0.5].map((y) => (
          <line key={y} x1="0" x2="100%" y1={y} y2={y} stroke="var(--c-line)" />
        ))}
        {days.map((day, index) => {
          const found = usage.find((item) => item.day === day);
          if (!found) return null;
          const bar = { x: `${index * step + step * 0.15}%`, width: `${step * 0.7}%` };
          return (
            <g key={day}>
              <rect {...bar} y={height - scaled(found.calls)} height={scaled(found.calls)} fill="var(--mantine-primary-color-filled)" />
              <rect {...bar} y={height - scaled(found.failures)} height={scaled(found.failures)} fill="var(--c-bad)" />
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.ends} aria-hidden>
        <span>{short(days[0] ?? '')}</span>
        <span>{short(days.at(-1) ?? '')}</span>
      </figcaption>
    </figure>
  );
}
