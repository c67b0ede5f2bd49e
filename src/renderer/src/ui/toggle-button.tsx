import { Check } from 'lucide-react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components/ToggleButton';

import styles from './toggle-button.module.css';

/** Something that is on or off. */
export interface ToggleButtonProps {
  /** The word, which stays the same whether it is on or off. */
  readonly children: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** A button that stays pressed. Its accessible name is its word. */
export function ToggleButton({ children, isSelected, onChange }: ToggleButtonProps) {
  return (
    <AriaToggleButton className={styles['toggle'] ?? ''} isSelected={isSelected} onChange={onChange}>
      {isSelected ? <Check aria-hidden /> : null}
      {children}
    </AriaToggleButton>
  );
}
