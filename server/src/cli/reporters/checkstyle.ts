import type { FileResult, Message } from './file-result';
import type { Reporter } from './reporter';
import { xmlText } from './xml-text';

/** `--format checkstyle`: the XML of Checkstyle, which Jenkins, Gitee and many others read. */
export function checkstyleReporter(): Reporter {
  let first = true;
  return {
    file(result) {
      const start = first ? START : '';
      first = false;
      return start + fileElement(result);
    },
    end: () => `${first ? START : ''}</checkstyle>\n`,
  };
}

const START = '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n';

function fileElement({ filePath, messages }: FileResult): string {
  const name = xmlText(filePath);
  if (messages.length === 0) return `  <file name="${name}"/>\n`;
  return `  <file name="${name}">\n${messages.map(errorElement).join('')}  </file>\n`;
}

/** Checkstyle calls every finding an error and tells the kinds by severity. */
function errorElement({ line, column, severity, message, ruleId }: Message): string {
  return `    <error line="${line}" column="${column}" severity="${severity}" message="${xmlText(message)}" source="work-plan.${xmlText(ruleId)}"/>\n`;
}
