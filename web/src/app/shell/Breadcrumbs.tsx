import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useCrumbs } from '@/lib/page';
import styles from './Breadcrumbs.module.css';

export function Breadcrumbs() {
  const { t } = useLingui();
  const crumbs = useCrumbs();
  return (
    <nav aria-label={t`Path to this page`} className={styles.path}>
      <ol>
        {crumbs.map(({ label, to }, index) => (
          <li key={label} aria-current={index === crumbs.length - 1 ? 'page' : undefined}>
            {to ? <Link to={to}>{label}</Link> : <span>{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
