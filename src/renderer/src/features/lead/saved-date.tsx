import { useState } from 'react';

import { DateField, type DateFieldProps } from '#renderer/ui/date-field.tsx';

interface SavedDateProps extends Pick<DateFieldProps, 'label' | 'clearLabel' | 'value'> {
  /** Saves, or says why not. */
  readonly save: (value: string | null) => string | undefined;
}

/** A day that saves itself as soon as it is whole. */
export function SavedDate({ save, ...field }: SavedDateProps) {
  const [reason, setReason] = useState<string>();
  return <DateField {...field} onChange={(day) => setReason(save(day))} error={reason} />;
}
