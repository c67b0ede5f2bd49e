import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';

import { Button } from './button.tsx';
import styles from './fold.module.css';

interface FoldProps {
  readonly label: string;
  /** Accessible name where several folds have the same label; it begins with it. */
  readonly name?: string;
  readonly children: ReactNode;
}

/** Something that is out of sight until it is asked for. */
export function Fold({ label, name = label, children }: FoldProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles['fold']}>
      <Button
        variant="text"
        isDense
        icon={isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        aria-label={name}
        aria-expanded={isOpen}
        onPress={() => setIsOpen(!isOpen)}
      >
        {label}
      </Button>
      {isOpen ? children : null}
    </div>
  );
}
