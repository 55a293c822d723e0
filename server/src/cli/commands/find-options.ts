import { resolve } from 'node:path';
import type { Arguments, OptionSpecs } from '../arguments';
import { kindOf } from '../drafts/files';
import type { FindOptions } from '../drafts/find-drafts';
import { Failure } from '../failure';

/** Options on which drafts folders and patterns give. */
export const FIND_OPTIONS: OptionSpecs = {
  'no-error-on-unmatched': {
    help: {
      zh: '文件夹或通配符没有找到草稿时不算失败',
      en: 'a folder or pattern without drafts is no failure',
    },
  },
  'ignore-path': {
    value: 'FILE',
    help: {
      zh: '另一份 .gitignore 写法的排除文件，盖过 .work-planignore，可重复',
      en: 'a further ignore file in gitignore syntax, over .work-planignore; may be repeated',
    },
  },
  'ignore-pattern': {
    value: 'PATTERN',
    help: {
      zh: '排除符合的文件（.gitignore 的写法，从当前文件夹算起），可重复',
      en: 'leave out what matches (gitignore syntax, from the current folder); may be repeated',
    },
  },
  'no-ignore': {
    help: {
      zh: '不看 .gitignore 和 .work-planignore',
      en: 'do not read .gitignore and .work-planignore',
    },
  },
};

/** Reads the options on finding drafts. Throws a `Failure` for an ignore file that is not there. */
export function findSettings(
  args: Arguments,
  workingFolder: string,
): Pick<FindOptions, 'allowUnmatched' | 'ignore'> {
  const named = args.values('ignore-path').map((path) => {
    const whole = resolve(workingFolder, path);
    if (kindOf(whole) === 'file') return whole;
    throw new Failure({ zh: `找不到排除文件 ${path}。`, en: `Cannot find the ignore file ${path}.` });
  });
  return {
    allowUnmatched: args.has('no-error-on-unmatched'),
    ignore: { files: !args.has('no-ignore'), named, patterns: args.values('ignore-pattern') },
  };
}
