import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CircleStep } from './circle-step.tsx';
import { NameStep } from './name-step.tsx';
import { OwnLine } from './own-line.tsx';
import { Paper } from './screen.tsx';
import { useCheckedName } from './use-checked-name.ts';
import { WayStep } from './way-step.tsx';

/** What begins a profile. */
export interface FirstRunViewProps {
  /** Makes the first circle; resolves when it is there, and never rejects. */
  readonly onBegin: (circleName: string, ownName: string) => Promise<void>;
}

/** The first minute: who are you, and alone or with others. One question a screen; going back keeps what was typed. */
export function FirstRunView({ onBegin }: FirstRunViewProps) {
  const { t } = useTranslation('firstRun');
  const [step, setStep] = useState<'name' | 'way' | 'circle'>('name');
  const [isBusy, setBusy] = useState(false);
  const ownName = useCheckedName();
  const circleName = useCheckedName();

  const begin = async (name: string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    await onBegin(name, ownName.text.trim());
    setBusy(false);
  };
  const handleBegin = (name: string): void => void begin(name);

  const steps = {
    name: <NameStep name={ownName} onNext={() => setStep('way')} />,
    way: (
      <WayStep
        isBusy={isBusy}
        onAlone={() => handleBegin(t('mySearch'))}
        onCircle={() => setStep('circle')}
        onBack={() => setStep('name')}
      />
    ),
    circle: <CircleStep name={circleName} isBusy={isBusy} onCreate={handleBegin} onBack={() => setStep('way')} />,
  };
  return (
    <Paper>
      <OwnLine name={ownName.text} />
      {steps[step]}
    </Paper>
  );
}
