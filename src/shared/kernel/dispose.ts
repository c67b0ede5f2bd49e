/** Ends a subscription or gives a resource back. Calling it again does nothing. */
export type Dispose = () => void;
