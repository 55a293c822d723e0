import { createHash } from 'node:crypto';
import type { Message } from './file-result';

const NUMBERS = /[\d０-９〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾]+|[①-⓿]/g;

/** Gives fingerprints for the findings of one file, in their order. */
export type Fingerprints = (message: Message) => string;

/**
 * What a finding is known by from one run to the next: rule, file and message without its numbers, so that it stays
 * the same when lines or items are put in before it. Findings that would be alike are told apart by their order.
 */
export function fingerprintsIn(filePath: string): Fingerprints {
  const seen = new Map<string, number>();
  return ({ ruleId, message }) => {
    const name = [filePath, ruleId, message.replace(NUMBERS, '#')].join('\n');
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return createHash('sha256').update(`${name}\n${before}`).digest('hex').slice(0, 32);
  };
}
