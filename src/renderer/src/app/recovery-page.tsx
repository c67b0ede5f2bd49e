import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { BrokenSpace } from '#renderer/bindings/recovering.ts';
import { RecoveryView } from '#renderer/features/recovery/index.ts';
import { useWindowTitle } from './use-window-title.ts';

/** The window while something could not be opened whole. No circle opens without the private space. */
export function RecoveryPage({ broken }: { readonly broken: BrokenSpace }) {
  const { app } = useServices();
  const circles = useObservable(app.circles);
  useWindowTitle(circles.find(({ circleId }) => circleId === broken.wantedId)?.name || undefined);
  return (
    <RecoveryView
      broken={broken}
      otherCircles={broken.kind === 'private' ? [] : circles.filter(({ circleId }) => circleId !== broken.circleId)}
      onOpen={(circleId) => void app.openCircle(circleId)}
    />
  );
}
