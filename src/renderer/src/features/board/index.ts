export { BoardView } from './board-view.tsx';
