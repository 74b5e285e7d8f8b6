import { Trans, useLingui } from '@lingui/react/macro';
import type { ShipmentReason } from '@/api/model';
import { ruleText } from './rule-text';
import { SaysMeansDo } from './SaysMeansDo';

interface ReasonTextProps {
  /** The carrier. */
  who: string;
  tone: 'bad' | 'warn';
  reason: ShipmentReason;
}

/** Why a carrier does not do something: in its own words, or by its rules, for which nobody asked it. */
export function ReasonText({ who, tone, reason }: ReasonTextProps) {
  const { i18n } = useLingui();
  const { field, fieldName, code, message, meaning, remedy, byRule } = reason;
  if (!byRule) return <SaysMeansDo who={who} tone={tone} says={{ code: code ?? undefined, message }} means={meaning} remedy={remedy} />;
  return (
    <SaysMeansDo
      who={who}
      tone={tone}
      means={
        <>
          {field && <span className="medium">{fieldName ?? field}: </span>}
          <span lang={meaning ? undefined : 'en'}>{ruleText(reason, i18n.locale)}</span>{' '}
          <span className="third">
            <Trans>{who} was not asked: Comptoir knows its rules.</Trans>
          </span>
        </>
      }
      remedy={remedy}
    />
  );
}
