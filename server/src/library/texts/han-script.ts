import { inSimplified, simplifiedOf, traditionalOf } from '../../core/words/script-characters';
import { inTraditional } from '../../core/words/traditional';

/** 简体 or 繁体: the script of a whole text, which a new one follows. */
export type HanScript = 'simplified' | 'traditional';

/** 著力, 著眼, 著重: Simplified drafts write 着. */
const WITH_EFFORT = /著(?=[力眼重])/g;

/** The script that a text is written in, by the characters that only one of the two uses; `null` when none tells. */
export function hanScriptOf(text: string): HanScript | null {
  let balance = 0;
  for (const char of text) {
    if (traditionalOf(char) !== undefined) balance--;
    else if (simplifiedOf(char) !== undefined) balance++;
  }
  return balance === 0 ? null : balance > 0 ? 'traditional' : 'simplified';
}

/** A text in a script: words and characters that the other one writes in its own way are replaced. */
export function inHanScript(text: string, script: HanScript): string {
  return script === 'traditional' ? inTraditional(text) : inSimplified(text).replace(WITH_EFFORT, '着');
}
