import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '@/components/LinkButton';
import type { Capability, Integration, TestReport, TestStage } from '@/api/model';
import { CopyButton } from '@/components/CopyButton';
import { Glyph } from '@/components/Glyph';
import panel from '@/components/Panel.module.css';
import { SaysMeansDo } from '@/components/SaysMeansDo';
import { formatDate, formatDuration, formatTime } from '@/lib/formats';
import { useSession } from '@/lib/session';
import { StageRow } from './StageRow';
import styles from './TestReport.module.css';
import { useReportSummary } from './use-report-summary';

interface TestReportViewProps {
  report: TestReport;
  integration: Integration;
  capabilities: Capability[];
}

function explained({ status }: TestStage): boolean {
  return status === 'failed' || status === 'warned';
}

/** What a test found, stage by stage, with the provider's own words where it stopped. */
export function TestReportView({ report, integration, capabilities }: TestReportViewProps) {
  const { t } = useLingui();
  const { can } = useSession();
  const summary = useReportSummary(report, integration.providerName);
  const failed = report.stages.find((stage) => stage.status === 'failed');
  const credentials = failed?.id === 'sign_in' || failed?.id === 'account';
  const params = { integrationId: integration.id };
  return (
    <section aria-live="polite">
      <div className={styles.head}>
        <div>
          <h2>{summary.title}</h2>
          <p className="third">{summary.text}</p>
        </div>
        <span className="meta third nowrap">
          {formatDate(report.startedAt, { day: 'numeric', month: 'short' })}, {formatTime(report.startedAt, true)} ·{' '}
          {formatDuration(report.durationMillis)}
        </span>
      </div>
      <div className={panel.panel}>
        <ol className={styles.list}>
          {report.stages.map((stage) => (
            <StageRow key={stage.id} stage={stage} totalMillis={report.durationMillis} waiting={failed && t`Starts when “${failed.title}” passes`}>
              {explained(stage) && (
                <SaysMeansDo
                  who={integration.providerName}
                  tone={stage.status === 'failed' ? 'bad' : 'warn'}
                  says={stage.provider}
                  means={stage.meaning}
                  remedy={stage.remedy}
                >
                  {stage === failed && credentials && can('integrations:write') && (
                    <LinkButton to="/dashboard/integrations/$integrationId/settings" params={params} size="xs" variant="default">
                      <Trans>Open the settings</Trans>
                    </LinkButton>
                  )}
                </SaysMeansDo>
              )}
              {stage.id === 'capabilities' && stage.status === 'passed' && capabilities.length > 1 && (
                <div className={styles.capabilities}>
                  {capabilities.map(({ id, name }) => (
                    <span key={id}>
                      <Glyph tone="ok" />
                      {name}
                    </span>
                  ))}
                </div>
              )}
            </StageRow>
          ))}
        </ol>
      </div>
      <div className={`meta third ${styles.foot}`}>
        <span>
          <Trans>
            Correlation id <span className="mono second">{report.correlationId}</span>
          </Trans>
          <CopyButton value={report.correlationId} label={t`Copy the correlation id`} />
        </span>
        <Link
          to="/dashboard/integrations/$integrationId/log"
          params={params}
          search={{ from: report.startedAt, to: new Date(Date.parse(report.startedAt) + report.durationMillis + 1000).toISOString() }}
        >
          <Trans>Its exchanges in the log</Trans>
        </Link>
      </div>
    </section>
  );
}
