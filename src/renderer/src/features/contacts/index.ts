export { ContactsSection } from './contacts-section.tsx';
export { KnownAt } from './known-at.tsx';
export { KnownThere } from './known-there.tsx';
export { OfferDialog } from './offer-dialog.tsx';
