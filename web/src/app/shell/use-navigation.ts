import { useLingui } from '@lingui/react/macro';
import { IconLayoutDashboard, type Icon } from '@tabler/icons-react';

export interface NavigationItem {
  to: '/dashboard';
  label: string;
  icon: Icon;
  /** How many things behind it need a person. */
  needing?: number;
}

export interface NavigationGroup {
  label?: string;
  items: NavigationItem[];
}

/** The pages that exist, in the order of the sidebar. */
export function useNavigation(): NavigationGroup[] {
  const { t } = useLingui();
  return [{ items: [{ to: '/dashboard', label: t`Overview`, icon: IconLayoutDashboard }] }];
}
