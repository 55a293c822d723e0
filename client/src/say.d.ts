/** A text in the language that the findings are in: the setting's, else the one VS Code is displayed in. */
export declare function say(zh: string, en: string): string;
