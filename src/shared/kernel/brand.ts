export declare const brand: unique symbol;

/** A primitive that carries the name of what it stands for, so that two kinds of id cannot be mixed up. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
