import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';

import styles from './combo-box.module.css';
import { FieldNotes } from './field-notes.tsx';
import fieldStyles from './field.module.css';
import popoverStyles from './popover.module.css';

/** Words of one's own, with suggestions. */
export interface ComboBoxProps {
  readonly label: string;
  /** What stands in the field. */
  readonly value: string;
  /** Called with every keystroke and with the words of a chosen suggestion. */
  readonly onChange: (value: string) => void;
  /** Words offered below; they narrow while typing. Each stands once. */
  readonly suggestions: readonly string[];
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** A combobox named by its label that takes any text and offers some. For a closed list of choices see Select. */
export function ComboBox({ label, value, onChange, suggestions, placeholder = '', hint, error }: ComboBoxProps) {
  return (
    <AriaComboBox
      className={fieldStyles['field'] ?? ''}
      allowsCustomValue
      menuTrigger="focus"
      inputValue={value}
      onInputChange={onChange}
      isInvalid={error !== undefined}
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <div className={fieldStyles['frame']}>
        <Input className={fieldStyles['input'] ?? ''} placeholder={placeholder} />
        <Button className={styles['toggle'] ?? ''}>
          <ChevronDown aria-hidden />
        </Button>
      </div>
      <FieldNotes hint={hint} error={error} />
      <Popover className={popoverStyles['popover'] ?? ''}>
        <ListBox className={`${popoverStyles['list']} ${styles['list']}`}>
          {suggestions.map((suggestion) => (
            <ListBoxItem
              key={suggestion}
              id={suggestion}
              textValue={suggestion}
              className={popoverStyles['item'] ?? ''}
            >
              {suggestion}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
