declare global {
  interface Window {
    /** The part of Trusted Types that is used here; the types of the DOM do not know it yet. */
    readonly trustedTypes?: {
      readonly createPolicy: (name: 'default', rules: { readonly createHTML: (text: string) => string }) => unknown;
    };
  }
}

/**
 * Lets the page empty an element with `innerHTML = ''`, and nothing else: no text ever becomes markup.
 * React Aria empties its announcer that way, and without this a number field would stop the page it stands on.
 */
export function allowEmptyHtml({ trustedTypes }: Pick<Window, 'trustedTypes'>): void {
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      if (text !== '') throw new TypeError('no text becomes markup here');
      return text;
    },
  });
}
