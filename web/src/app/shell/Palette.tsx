import { useLingui } from '@lingui/react/macro';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useNavigation } from './use-navigation';

/** Ctrl K: pages, connections and actions by name. */
export function Palette() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const pages = useNavigation().flatMap((group) => group.items);
  const icon = { size: 17, stroke: 1.6 };
  const groups: SpotlightActionGroupData[] = [
    {
      group: t`Go to`,
      actions: pages.map(({ to, label, icon: Icon }) => ({ id: to, label, leftSection: <Icon {...icon} />, onClick: () => void navigate({ to }) })),
    },
  ];
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      shortcut={['mod + K']}
      nothingFound={t`Nothing has this name`}
      highlightQuery
      scrollable
      maxHeight={420}
      searchProps={{ leftSection: <IconSearch size={18} stroke={1.7} />, placeholder: t`Search or jump to`, 'aria-label': t`Search or jump to` }}
    />
  );
}
