import type { Header } from '@/api/model';
import styles from './ExchangeCode.module.css';
import { RedactedText } from './RedactedText';

/** JSON on several lines; anything else as it came. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

interface ExchangeCodeProps {
  first: string;
  headers: Header[];
  body?: string;
}

/** One half of an exchange as it went over the line, less what was hidden. */
export function ExchangeCode({ first, headers, body }: ExchangeCodeProps) {
  const head = headers.map(({ name, value }) => `${name.toLowerCase()}: ${value}`).join('\n');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a block that scrolls must be reachable by keyboard
    <pre className={styles.code} tabIndex={0} lang="en">
      <b>
        <RedactedText>{first}</RedactedText>
      </b>
      {head && (
        <>
          {'\n'}
          <RedactedText>{head}</RedactedText>
        </>
      )}
      {body && (
        <>
          {'\n\n'}
          <RedactedText>{readable(body)}</RedactedText>
        </>
      )}
    </pre>
  );
}
