import { Trans, useLingui } from '@lingui/react/macro';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { Keys } from '@/components/Keys';
import styles from './Palette.module.css';
import { matching } from './matching';
import { useCommands, type Command } from './use-commands';

/** Ctrl Enter opens the chosen place beside the present one. */
function openInTab(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const address = document.querySelector<HTMLElement>('.mantine-Spotlight-action[data-selected]')?.dataset.address;
  if (!address) return;
  event.preventDefault();
  window.open(address, '_blank', 'noopener');
  spotlight.close();
}

/** Ctrl K: actions, objects and places by name. */
export function Palette({ showShortcuts }: { showShortcuts: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const router = useRouter();
  const [query, setQuery] = useState('');
  const groups = matching(useCommands(showShortcuts), query);
  const run = ({ link, run }: Command) => (link ? void navigate(link) : run?.());
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
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
      {groups.length === 0 && <Spotlight.Empty>{t`Nothing has this name`}</Spotlight.Empty>}
      {groups.length > 0 && (
        <Spotlight.ActionsList>
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
