export { ContactsSection } from './contacts-section.tsx';
export { KnownThere } from './known-there.tsx';
export { OfferDialog } from './offer-dialog.tsx';
