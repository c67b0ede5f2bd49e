export { NudgeControl } from './nudge-control.tsx';
export { NudgeSettings } from './nudge-settings.tsx';
