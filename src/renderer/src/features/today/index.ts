export { TodayView } from './today-view.tsx';
