import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { TestReport } from '@/api/model';

/** A report in two lines. */
export function useReportSummary(report: TestReport, providerName: string): { title: string; text: string } {
  const { t } = useLingui();
  const failed = report.stages.find((stage) => stage.status === 'failed');
  const count = report.stages.filter((stage) => stage.status === 'passed' || stage.status === 'warned').length;
  const host = report.host;
  if (failed) {
    return { title: t`Stopped at: ${failed.title}`, text: failed.meaning ?? t`The steps after it were not run.` };
  }
  const title =
    report.outcome === 'warned'
      ? plural(count, { one: '# check passed, with a remark', other: '# checks passed, with a remark' })
      : plural(count, { one: 'The check passed', other: 'All # checks passed' });
  const text =
    report.environment === 'simulator'
      ? t`Every step really called the simulator of ${providerName}; ${providerName} itself was not asked.`
      : t`Every step really called ${host}. Nothing was bought and nothing was changed there.`;
  return { title, text };
}
