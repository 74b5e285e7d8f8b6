import { useLingui } from '@lingui/react/macro';
import { usePage } from '@/lib/page';
import { PasswordForm } from './PasswordForm';
import { ProfileForm } from './ProfileForm';

export function ProfilePage() {
  const { t } = useLingui();
  usePage({ label: t`Settings`, to: '/dashboard/settings' }, { label: t`Profile` });
  return (
    <div>
      <ProfileForm />
      <PasswordForm />
    </div>
  );
}
