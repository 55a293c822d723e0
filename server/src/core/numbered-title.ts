/**
 * A number and a title on one line: 一、甲, 1.乙. A space parts them where no sign of the number does (1.1 5G网络,
 * 第一章 总则), or where its dot would be read into a figure (1. 5G网络).
 */
export function numberedTitle(number: string, title: string): string {
  return number + (title !== '' && runsInto(number, title) ? ' ' : '') + title;
}

function runsInto(number: string, title: string): boolean {
  if (/[.．]$/.test(number)) return /^[0-9０-９]/.test(title);
  return (
    /[0-9A-Za-z〇零一二三四五六七八九十百]$|^第.*[\u3400-\u9fff]$/.test(number) && !/^[\s\u3000]/.test(title)
  );
}
