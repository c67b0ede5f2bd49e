export { MeetingsSection } from './meetings-section.tsx';
