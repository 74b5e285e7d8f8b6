/** What a status means; the shape says it before the colour does. */
export type Tone = 'ok' | 'move' | 'warn' | 'bad' | 'wait' | 'idle' | 'off';

const colours: Record<Tone, string> = {
  ok: 'var(--c-ok)',
  move: 'var(--c-move)',
  warn: 'var(--c-warn)',
  bad: 'var(--c-bad)',
  wait: 'var(--c-idle)',
  idle: 'var(--c-idle)',
  off: 'var(--c-idle)',
};

function shape(tone: Tone, colour: string) {
  const mark = { stroke: 'var(--c-surface)', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
  const ring = <circle cx="7" cy="7" r="5.75" stroke={colour} strokeWidth="1.5" />;
  switch (tone) {
    case 'ok':
      return [<circle key="d" cx="7" cy="7" r="6.5" fill={colour} />, <path key="m" d="M4 7.2l2.1 2.1L10 5.2" {...mark} />];
    case 'bad':
      return [<circle key="d" cx="7" cy="7" r="6.5" fill={colour} />, <path key="m" d="M4.8 4.8l4.4 4.4M9.2 4.8L4.8 9.2" {...mark} />];
    case 'warn':
      return [
        <path key="t" d="M6.1 1.3a1.05 1.05 0 011.8 0l5.4 9.7c.4.7-.1 1.6-.9 1.6H1.6c-.8 0-1.3-.9-.9-1.6z" fill={colour} />,
        <path key="m" d="M7 4.8v3.1M7 10.2v.01" {...mark} />,
      ];
    case 'move':
      return [
        <circle key="r" cx="7" cy="7" r="5.75" stroke={colour} strokeWidth="1.5" />,
        <path key="h" d="M7 3.4a3.6 3.6 0 010 7.2z" fill={colour} />,
      ];
    case 'off':
      return [
        <circle key="r" cx="7" cy="7" r="5.75" stroke={colour} strokeWidth="1.5" />,
        <path key="b" d="M4.4 7h5.2" stroke={colour} strokeWidth="1.5" strokeLinecap="round" />,
      ];
    case 'idle':
      return <circle cx="7" cy="7" r="5.75" stroke={colour} strokeWidth="1.5" strokeDasharray="2.2 2.3" />;
    case 'wait':
      return ring;
  }
}

interface GlyphProps {
  tone: Tone;
  size?: number;
}

/** The mark of a status. Decoration: the word beside it carries the meaning for everyone. */
export function Glyph({ tone, size = 14 }: GlyphProps) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 14 14"
      fill="none"
      style={{ flex: 'none', display: 'inline-block', verticalAlign: '-2px' }}
    >
      {shape(tone, colours[tone])}
    </svg>
  );
}
