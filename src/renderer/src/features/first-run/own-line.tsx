import { initialsOf } from '#shared/domain/person/initials.ts';
import { Initials } from '#renderer/ui/initials.tsx';
import styles from './own-line.module.css';

/** The level line before anybody else is on it: it draws itself, and the person steps onto it with their name. */
export function OwnLine({ name }: { readonly name: string }) {
  return (
    <div aria-hidden className={styles['line']}>
      {name.trim() === '' ? null : (
        <span className={styles['person']}>
          <Initials letters={initialsOf(name)} joinIndex={0} />
        </span>
      )}
    </div>
  );
}
