import { Button } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { useLanguage } from '@/lib/use-language';
import styles from './PublicPage.module.css';

interface PublicPageProps {
  title: string;
  foot?: ReactNode;
  children: ReactNode;
}

/** The frame of the pages that need no session. */
export function PublicPage({ title, foot, children }: PublicPageProps) {
  const [language, choose] = useLanguage();
  useEffect(() => {
    document.title = `${title} · Comptoir`;
  }, [title]);
  const other = language === 'en' ? 'fr' : 'en';
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.brand}>Comptoir</span>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          lang={other}
          leftSection={<IconWorld size={15} stroke={1.6} />}
          onClick={() => void choose(other)}
        >
          {other === 'fr' ? 'Français' : 'English'}
        </Button>
      </header>
      <main className={styles.body}>
        <h1>{title}</h1>
        {children}
      </main>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </div>
  );
}
