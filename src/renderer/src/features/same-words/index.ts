export { SameWordsButton } from './same-words-button.tsx';
