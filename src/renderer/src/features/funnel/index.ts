export { FunnelView } from './funnel-view.tsx';
