import { NumberInput, type NumberInputProps } from '@mantine/core';
import { formatNumber } from '@/lib/formats';

interface DecimalInputProps extends NumberInputProps {
  decimals: number;
  /** Shown behind the number, such as kg or EUR. */
  unit?: string;
}

/** A number with a fraction, written as the language does, and typed or pasted with a point or a comma. */
export function DecimalInput({ decimals, unit, ...props }: DecimalInputProps) {
  return (
    <NumberInput
      min={0}
      hideControls
      decimalScale={decimals}
      decimalSeparator={formatNumber(0.5).charAt(1)}
      allowedDecimalSeparators={['.', ',']}
      rightSection={unit && <span className="meta third">{unit}</span>}
      rightSectionWidth={unit && unit.length > 2 ? 44 : undefined}
      rightSectionPointerEvents="none"
      {...props}
    />
  );
}
