import type { CommandGroup } from './use-commands';

/** The commands in whose name or description each word of the query occurs; after `>`, only actions. */
export function matching(groups: CommandGroup[], query: string): CommandGroup[] {
  const actionsOnly = query.startsWith('>');
  const words = query.replace(/^>/, '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .filter((group) => group.actions || !actionsOnly)
    .map((group) => ({
      ...group,
      commands: group.commands.filter(({ label, description, typed }) => {
        if (typed && words.length === 0) return false;
        const text = `${label} ${description ?? ''}`.toLocaleLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter((group) => group.commands.length > 0);
}
