import { Trans, useLingui } from '@lingui/react/macro';
import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconCheck, IconLogout, IconUser } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { getCurrentUserQueryKey, useSignOut, useUpdateCurrentUser } from '@/api/comptoir';
import { Avatar } from '@/components/Avatar';
import type { Locale } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { useLanguage } from '@/lib/use-language';
import styles from './UserMenu.module.css';

const languages: [Locale, string][] = [
  ['en', 'English'],
  ['fr', 'Français'],
];

/** Language, light or dark, the profile, the way out. */
export function UserMenu() {
  const { t } = useLingui();
  const { user } = useSession();
  const [language, chooseLanguage] = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const remember = useUpdateCurrentUser();
  const signOut = useSignOut({
    mutation: {
      onSuccess: async () => {
        queryClient.clear();
        await navigate({ to: '/sign-in' });
      },
    },
  });
  const schemes: [MantineColorScheme, string][] = [
    ['auto', t`As the system`],
    ['light', t`Light`],
    ['dark', t`Dark`],
  ];
  const check = (on: boolean) => (on ? <IconCheck size={15} stroke={1.8} aria-label={t`current`} /> : undefined);
  const speak = (locale: Locale) => {
    queryClient.setQueryData(getCurrentUserQueryKey(), { ...user, language: locale });
    remember.mutate({ data: { language: locale } }, { onSettled: () => void chooseLanguage(locale) });
  };
  return (
    <Menu width={220} position="bottom-end">
      <Menu.Target>
        <UnstyledButton className={styles.target} aria-label={t`Account of ${user.name}`}>
          <Avatar name={user.name} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <div className="medium">{user.name}</div>
          <div className="meta third">{user.email}</div>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/dashboard/settings/profile" leftSection={<IconUser size={16} stroke={1.6} />}>
          <Trans>Profile</Trans>
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t`Language`}</Menu.Label>
        {languages.map(([locale, name]) => (
          <Menu.Item key={locale} lang={locale} rightSection={check(locale === language)} onClick={() => speak(locale)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Label>{t`Appearance`}</Menu.Label>
        {schemes.map(([scheme, name]) => (
          <Menu.Item key={scheme} rightSection={check(scheme === colorScheme)} onClick={() => setColorScheme(scheme)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => signOut.mutate()}>
          <Trans>Sign out</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
