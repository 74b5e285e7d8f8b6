import { initials } from '@/lib/formats';
import styles from './Avatar.module.css';

interface AvatarProps {
  name: string;
  small?: boolean;
}

/** Initials of a person. Decoration: the name is written beside it, or labels the control around it. */
export function Avatar({ name, small }: AvatarProps) {
  return (
    <span aria-hidden className={styles.avatar} data-small={small || undefined}>
      {initials(name)}
    </span>
  );
}
