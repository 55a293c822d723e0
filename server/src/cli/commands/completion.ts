import { type Arguments, COMMON_OPTIONS } from '../arguments';
import { type Command, ExitStatus } from '../command';
import { completionScript, SHELLS } from '../completion-script';
import { Failure } from '../failure';
import { writeOut } from '../terminal/output';

/** `work-plan completion`: what a shell reads to complete the words of this command line, made of its commands. */
export function completionCommand(commands: () => Promise<readonly Command[]>): Command {
  return {
    name: 'completion',
    usage: SHELLS.join('|'),
    summary: {
      zh: '输出 shell 的补全脚本',
      en: 'print the script that makes a shell complete',
    },
    details: {
      zh: 'bash：source <(work-plan completion bash)；zsh、fish 见脚本的第一、二行。',
      en: 'bash: source <(work-plan completion bash); for zsh and fish see the head of the script.',
    },
    options: COMMON_OPTIONS,
    words: SHELLS,
    run: async (args) => print(args, await commands()),
  };
}

function print(args: Arguments, commands: readonly Command[]): number {
  const [name, ...more] = args.positionals;
  const shell = SHELLS.find((known) => known === name);
  if (!shell || more.length > 0) {
    throw new Failure({
      zh: `completion 要一个 shell 的名字：${SHELLS.join('、')}。`,
      en: `completion takes the name of a shell: ${SHELLS.join(', ')}.`,
    });
  }
  writeOut(completionScript(shell, commands));
  return ExitStatus.clean;
}
