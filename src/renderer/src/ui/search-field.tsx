import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';

import fieldStyles from './field.module.css';
import styles from './search-field.module.css';

/** Words to look for while they are typed. */
export interface SearchFieldProps {
  /** Accessible name; also shown while the field is empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Accessible name of the cross that empties the field. */
  readonly clearLabel: string;
  /** For whoever gives it the focus. */
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A searchbox. Escape empties it. */
export function SearchField({ label, value, onChange, clearLabel, inputRef }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className={fieldStyles['field'] ?? ''}>
      <div className={`${fieldStyles['frame']} ${styles['frame']}`}>
        <Search aria-hidden className={styles['icon']} />
        <Input className={fieldStyles['input'] ?? ''} placeholder={label} {...(inputRef && { ref: inputRef })} />
        {value === '' ? null : (
          <Button aria-label={clearLabel} className={styles['clear'] ?? ''}>
            <X aria-hidden />
          </Button>
        )}
      </div>
    </AriaSearchField>
  );
}
