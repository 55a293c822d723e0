/** Texts of about n UTF-16 units, each the worst case of some recogniser or rule. */
export declare const hostileTexts: Readonly<Record<string, (n: number) => string>>;
