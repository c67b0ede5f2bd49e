export { CompanyLink } from './company-link.tsx';
export { CompanyView } from './company-view.tsx';
