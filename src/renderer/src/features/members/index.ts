export { MembersView } from './members-view.tsx';
