import type { Tile } from '@/api/model';
import styles from './ProviderTile.module.css';

interface ProviderTileProps {
  /** Absent while the catalogue loads, or for a provider that this version no longer knows. */
  tile?: Tile;
  size?: number;
}

/** A provider's square in its own colours, the only foreign colour of the product. */
export function ProviderTile({ tile, size = 24 }: ProviderTileProps) {
  const text = tile?.text ?? '';
  const fontSize = Math.max(7.5, size * (text.length > 3 ? 0.28 : text.length === 3 ? 0.35 : 0.44));
  return (
    <span
      aria-hidden
      className={styles.tile}
      style={{ width: size, height: size, borderRadius: size > 30 ? 8 : 5, fontSize, background: tile?.background, color: tile?.foreground }}
    >
      {text}
    </span>
  );
}
