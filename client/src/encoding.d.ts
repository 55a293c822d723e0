import { Disposable } from 'vscode';
/**
 * Tells a person of a draft that was opened in a wrong encoding, and of one that is saved in an encoding which cannot
 * hold all of it. It is saved all the same: the person may know better.
 */
export declare function encodingWarnings(): Disposable;
/** The characters of a text that an encoding of VS Code cannot hold, each once; none where it holds all, or nobody knows. */
export declare function charactersLost(text: string, encoding: string): readonly string[];
