import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { CircleStep } from './circle-step.tsx';
import { NameStep } from './name-step.tsx';
import { OwnLine } from './own-line.tsx';
import { Paper } from '#renderer/ui/screen.tsx';
import { useCheckedName } from './use-checked-name.ts';
import { WayStep } from './way-step.tsx';

/** What the way into a circle of others is given by the first screens. */
export interface JoinSlot {
  /** Unless nobody was asked yet. */
  readonly ownName: string | undefined;
  /** Back to the questions. */
  readonly back: ReactNode;
  /** A board to begin with while others have not answered yet. */
  readonly startAlone: (ownName: string) => ReactNode;
}

/** What begins a profile. */
export interface FirstRunViewProps {
  /** Makes the first circle; resolves when it is there, and never rejects. */
  readonly onBegin: (circleName: string, ownName: string, isAlone: boolean) => Promise<void>;
  readonly onJoin: () => void;
  readonly onLeaveJoining: () => void;
  /** The way into a circle of others, in place of the questions. */
  readonly join: ((slot: JoinSlot) => ReactNode) | undefined;
  /** For somebody who was here before: below the questions that begin. */
  readonly wayBack: ReactNode;
  /** What is said below every question. */
  readonly notes: ReactNode;
  /** The name of somebody who was here before. */
  readonly knownName?: string | undefined;
}

/** The first minute: who are you, and alone or with others. One question a screen; going back keeps what was typed. */
export function FirstRunView(props: FirstRunViewProps) {
  const { onBegin, onJoin, onLeaveJoining, join, wayBack, notes, knownName } = props;
  const { t } = useTranslation('firstRun');
  const [step, setStep] = useState<'name' | 'way' | 'circle'>(knownName === undefined ? 'name' : 'way');
  const [isBusy, setBusy] = useState(false);
  const ownName = useCheckedName(knownName);
  const circleName = useCheckedName();

  const begin = async (name: string, me: string, isAlone: boolean): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    await onBegin(name, me, isAlone);
    setBusy(false);
  };
  const beginAlone = (me = ownName.text.trim()): void => void begin(t('mySearch'), me, true);

  const steps = {
    name: <NameStep name={ownName} onNext={() => setStep('way')} wayBack={wayBack} />,
    way: (
      <WayStep
        isBusy={isBusy}
        onAlone={() => beginAlone()}
        onCircle={() => setStep('circle')}
        onJoin={onJoin}
        onBack={() => setStep('name')}
        wayBack={wayBack}
      />
    ),
    circle: (
      <CircleStep
        name={circleName}
        isBusy={isBusy}
        onCreate={(name) => void begin(name, ownName.text.trim(), false)}
        onBack={() => setStep('way')}
      />
    ),
  };
  const joining = join?.({
    // An invite may come from outside while the name is still being typed.
    ownName: step === 'name' ? undefined : ownName.text.trim(),
    back: <TextLink onPress={onLeaveJoining}>{t('back')}</TextLink>,
    startAlone: (me) => (
      <Button variant="primary" isPending={isBusy} onPress={() => beginAlone(me)}>
        {t('onMyOwn')}
      </Button>
    ),
  });
  return (
    <Paper>
      <OwnLine name={ownName.text} />
      {joining ?? steps[step]}
      {notes}
    </Paper>
  );
}
