export { TodayView, type TodayViewProps } from './today-view.tsx';
