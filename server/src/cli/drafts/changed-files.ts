import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { Failure } from '../failure';

/**
 * The whole paths of the files that differ from a revision of the Git repository around a folder, untracked ones that
 * are not ignored too. Throws a `Failure` where there is no Git, no repository or no such revision.
 *
 * The one place where we start another program: Git's data have no other reader that keeps up with Git. It is told to
 * list names, without hooks, monitors and external diffs.
 */
export function changedFiles(revision: string, folder: string): ReadonlySet<string> {
  const root = git(folder, ['rev-parse', '--show-toplevel'], revision).replace(/\r?\n$/, '');
  const sha = git(
    root,
    ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`],
    revision,
  ).trim();
  const names = [
    ...git(
      root,
      [
        'diff',
        '--name-only',
        '-z',
        '--no-ext-diff',
        '--no-textconv',
        '--ignore-submodules',
        '--diff-filter=d',
        sha,
        '--',
      ],
      revision,
    ).split('\0'),
    ...git(root, ['ls-files', '--others', '--exclude-standard', '-z'], revision).split('\0'),
  ];
  return new Set(names.filter((name) => name !== '').map((name) => resolve(root, name)));
}

function git(folder: string, args: readonly string[], revision: string): string {
  try {
    return execFileSync('git', ['-c', 'core.fsmonitor=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
  } catch (error) {
    throw gitFailure(error as NodeJS.ErrnoException & { readonly stderr?: string }, revision);
  }
}

function gitFailure(
  { code, stderr = '' }: { readonly code?: string | undefined; readonly stderr?: string },
  revision: string,
) {
  if (code === 'ENOENT') {
    return new Failure({
      zh: '--changed-since 要用 git，这里没有装 git。',
      en: '--changed-since needs git, which is not installed here.',
    });
  }
  if (/not a git repository/i.test(stderr)) {
    return new Failure({
      zh: '--changed-since 只能在 Git 仓库里用，当前文件夹不在仓库里。',
      en: '--changed-since works in a Git repository only; this folder is in none.',
    });
  }
  if (/dubious ownership/i.test(stderr)) {
    return new Failure({
      zh: 'git 不信任这个仓库的所有者；请按 git 的提示设置 safe.directory。',
      en: 'git does not trust the owner of this repository; set safe.directory as git says.',
    });
  }
  if (/Needed a single revision|bad revision|unknown revision|ambiguous/i.test(stderr)) {
    return new Failure({
      zh: `仓库里没有版本 ${revision}；CI 里请检出完整的历史（fetch-depth: 0）。`,
      en: `The repository has no revision ${revision}; in CI check out the whole history (fetch-depth: 0).`,
    });
  }
  const told = stderr.trim().split('\n')[0] ?? '';
  return new Failure({ zh: `git 没有办成：${told}。`, en: `git failed: ${told}.` });
}
