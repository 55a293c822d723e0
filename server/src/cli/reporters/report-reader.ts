import { Failure } from '../failure';
import type { FileResult, Message } from './file-result';
import type { JsonEntry } from './json-entry';

/**
 * The results in a report that `--format json` or `ndjson` has written. Throws a `Failure` where the text is none.
 * `shown` names it.
 */
export function resultsIn(text: string, shown: string): readonly FileResult[] {
  try {
    return entriesIn(text.replace(/^\ufeff/, '')).map(resultOf);
  } catch {
    throw new Failure({
      zh: `${shown} 不是 lint --format json 或 ndjson 的报告。`,
      en: `${shown} is no report of lint --format json or ndjson.`,
    });
  }
}

function entriesIn(text: string): readonly JsonEntry[] {
  if (text.trimStart().startsWith('[')) return JSON.parse(text);
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

function resultOf({ filePath, messages, fixableCount }: JsonEntry): FileResult {
  if (typeof filePath !== 'string' || !Number.isInteger(fixableCount)) throw new Error('no entry');
  return { filePath, messages: messages.map(messageOf), mended: [], fixable: fixableCount };
}

/** A report says how many fixes are safe in a file, not which. */
function messageOf({ url: _, fix, ...message }: JsonEntry['messages'][number]): Message {
  const isFinding = ['error', 'warning', 'info'].includes(message.severity) && message.line >= 1;
  if (!isFinding || typeof message.ruleId !== 'string' || typeof message.message !== 'string') {
    throw new Error('no finding');
  }
  return { ...message, fix: fix ? { ...fix, safe: false } : null, excerpt: null };
}
