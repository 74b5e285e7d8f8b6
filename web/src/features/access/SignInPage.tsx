import { Trans, useLingui } from '@lingui/react/macro';
import { useInstallation } from '@/api/comptoir';
import { PublicPage } from '@/components/PublicPage';
import { FirstStartHelp } from './FirstStartHelp';
import { SignInForm } from './SignInForm';

interface SignInPageProps {
  onSignedIn: () => void;
}

export function SignInPage({ onSignedIn }: SignInPageProps) {
  const { t } = useLingui();
  const installation = useInstallation();
  return (
    <PublicPage
      title={t`Sign in`}
      foot={
        <Trans>
          Invited? Open the link that you were given; it works once. Password forgotten? An administrator of Comptoir can give you a link to choose a
          new one.
        </Trans>
      }
    >
      <SignInForm onSignedIn={onSignedIn} />
      {installation.data?.firstUse && <FirstStartHelp />}
    </PublicPage>
  );
}
