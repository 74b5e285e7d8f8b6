import { Trans, useLingui } from '@lingui/react/macro';
import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, type KeyboardEvent } from 'react';
import { Keys } from '@/components/Keys';
import { palette, paletteStore } from '@/lib/palette';
import styles from './Palette.module.css';
import { matching } from './matching';
import { useCommands, type Command } from './use-commands';
import { useFound } from './use-found';

/** Ctrl Enter opens the chosen place beside the present one. */
function openInTab(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const address = document.querySelector<HTMLElement>('.mantine-Spotlight-action[data-selected]')?.dataset.address;
  if (!address) return;
  event.preventDefault();
  window.open(address, '_blank', 'noopener');
  palette.close();
}

/** Chooses the first command where none is chosen: what the server finds comes after the last key. */
function chooseFirst(): void {
  const list = document.querySelector('.mantine-Spotlight-actionsList');
  if (!list || list.querySelector('[data-selected]')) return;
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  paletteStore.updateState((state) => ({ ...state, selected: 0 }));
}

/** Ctrl K: actions, places and objects by name. */
export function Palette({ showShortcuts }: { showShortcuts: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const router = useRouter();
  const { query } = useSpotlight(paletteStore);
  const found = useFound(query);
  // What is known already stands first, so that nothing moves away under a finger on Enter.
  const groups = [...matching(useCommands(showShortcuts), query), ...found.groups];
  const ids = groups.flatMap(({ commands }) => commands.map(({ id }) => id)).join(' ');
  useEffect(() => {
    if (ids) chooseFirst();
  }, [ids]);
  const run = ({ link, run }: Command) => (link ? void navigate(link) : run?.());
  const failed = found.failed.join(', ');
  return (
    <Spotlight.Root
      store={paletteStore}
      shortcut={null}
      attributes={{ content: { 'aria-label': t`Search or jump to` } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.32 }}
      scrollable
      maxHeight={480}
    >
      <Spotlight.Search
        leftSection={<IconSearch size={18} stroke={1.7} />}
        placeholder={t`Search or jump to`}
        aria-label={t`Search or jump to`}
        onKeyDownCapture={openInTab}
      />
      {groups.length === 0 && <Spotlight.Empty>{found.searching ? t`Searching…` : t`Nothing has this name`}</Spotlight.Empty>}
      {groups.length > 0 && (
        <Spotlight.ActionsList className={styles.list}>
          {groups.map(({ label, commands }) => (
            <Spotlight.ActionsGroup key={label} label={label}>
              {commands.map((command) => (
                <Spotlight.Action
                  key={command.id}
                  label={command.label}
                  description={command.description}
                  leftSection={command.icon}
                  rightSection={command.keys && <Keys keys={command.keys} />}
                  highlightQuery={!query.startsWith('>')}
                  data-address={command.link && router.buildLocation(command.link).href}
                  onClick={() => run(command)}
                />
              ))}
            </Spotlight.ActionsGroup>
          ))}
        </Spotlight.ActionsList>
      )}
      {failed && <p role="status" className={`meta third ${styles.failed}`}>{t`Not searched just now: ${failed}`}</p>}
      <Spotlight.Footer>
        <div className={`${styles.foot} meta third`}>
          <span>
            <Keys keys="↑ ↓" /> <Trans>choose</Trans>
          </span>
          <span>
            <Keys keys={t`Enter`} /> <Trans>open</Trans>
          </span>
          <span>
            <Keys keys={`${t`Ctrl`} ${t`Enter`}`} /> <Trans>new tab</Trans>
          </span>
          <span className={styles.end}>
            <Trans>Type &gt; for actions only</Trans>
          </span>
        </div>
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}
