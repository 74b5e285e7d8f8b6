import type { ReactNode } from 'react';
import styles from './Markdown.module.css';

/** Bold, code and links to https; everything else stays text. */
function inline(text: string): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\(https:\/\/[^\s)]+\))/g).map((part, index) => {
    const key = `${index}${part}`;
    const link = /^\[([^\]]+)\]\((https:\/\/[^\s)]+)\)$/.exec(part);
    if (link) {
      return (
        <a key={key} href={link[2]} target="_blank" rel="noreferrer">
          {link[1]}
        </a>
      );
    }
    if (part.startsWith('**')) return <b key={key}>{part.slice(2, -2)}</b>;
    if (part.startsWith('`')) return <code key={key}>{part.slice(1, -1)}</code>;
    return part;
  });
}

function block(source: string): ReactNode {
  const lines = source.split('\n');
  const heading = /^#{1,6} (.+)$/.exec(lines[0] ?? '');
  if (heading && lines.length === 1) return <h3 key={source}>{inline(heading[1] ?? '')}</h3>;
  const ordered = lines.every((line) => /^(\d+\. |\s{2,}\S)/.test(line));
  const bullets = lines.every((line) => /^([-*] |\s{2,}\S)/.test(line));
  if (ordered || bullets) {
    const items = source.split(/\n(?=\d+\. |[-*] )/).map((item) => item.replace(/^(\d+\.|[-*]) /, '').replaceAll(/\s*\n\s*/g, ' '));
    const content = items.map((item) => <li key={item}>{inline(item)}</li>);
    return ordered ? <ol key={source}>{content}</ol> : <ul key={source}>{content}</ul>;
  }
  return <p key={source}>{inline(lines.join(' '))}</p>;
}

/** The guides of the connectors: headings, lists, bold, code and links, and nothing that could run. */
export function Markdown({ children }: { children: string }) {
  const blocks = children
    .trim()
    .replaceAll(/^(#{1,6} .+)\n(?!\n)/gm, '$1\n\n')
    .split(/\n{2,}/);
  return <div className={styles.prose}>{blocks.map(block)}</div>;
}
