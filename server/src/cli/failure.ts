import type { Localized } from '../core/localized';

/** Work that could not be done, told in one sentence. Ends a command, or one file of it, with status 2. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(readonly sentence: Localized) {
    super(sentence.en);
  }
}

/** The sentence for an error that was not foreseen, with what Node says about it. */
export function sentenceOf(error: unknown): Localized {
  // Told by its name: each bundle of the command line has a class of its own.
  if (error instanceof Error && error.name === 'Failure') return (error as Failure).sentence;
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { zh: `内部错误，请报告给开发者：${told}`, en: `Internal error, please report it: ${told}` };
}
