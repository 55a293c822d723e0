import { join } from 'node:path';
import { type Arguments, COMMON_OPTIONS } from '../arguments';
import { type Command, ExitStatus, type Session } from '../command';
import { kindOf } from '../drafts/files';
import { Failure } from '../failure';

/** `work-plan server --stdio`: the language server that lies beside the command line. */
export const serverCommand: Command = {
  name: 'server',
  usage: '--stdio',
  summary: { zh: '启动语言服务器，供各种编辑器使用', en: 'run the language server, for any editor' },
  options: {
    stdio: { help: { zh: '经标准输入输出通信', en: 'speak over standard input and output' } },
    ...COMMON_OPTIONS,
  },
  run,
};

async function run(args: Arguments, { packageFolder }: Session): Promise<number> {
  if (!args.has('stdio') || args.positionals.length > 0) {
    throw new Failure({ zh: '请用 work-plan server --stdio。', en: 'Use work-plan server --stdio.' });
  }
  const server = join(packageFolder, 'dist', 'server.cjs');
  if (kindOf(server) !== 'file') {
    throw new Failure({
      zh: '安装不完整：缺少语言服务器。',
      en: 'The installation is incomplete: no language server.',
    });
  }
  await import(server);
  return ExitStatus.clean;
}
