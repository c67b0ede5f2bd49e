/** The part of the parser that is used here; it comes without types. */
declare module 'saxen' {
  export class Parser {
    /** With the name as it is written, and the attributes as they are written; `false` when they cannot be told apart. */
    on(event: 'openTag', take: (name: string, attributes: () => Record<string, string> | false) => void): this;
    on(event: 'closeTag', take: (name: string) => void): this;
    on(event: 'text' | 'cdata', take: (text: string) => void): this;
    on(event: 'error', take: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | null;
  }
}
