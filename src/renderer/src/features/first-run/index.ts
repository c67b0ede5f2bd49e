export { CreateCircleDialog } from './create-circle-dialog.tsx';
export { FirstRunView } from './first-run-view.tsx';
export { TroubleView } from './trouble-view.tsx';
export { UnlockView } from './unlock-view.tsx';
