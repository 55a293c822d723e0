/** Marks that a sentence or clause tells what was: 去年, 上年, 过去五年, 五年来; 已完成. */
const COMPARED = '较較比同与與超于於按据照到';
const NOT_PAST = /^.{2,4}?(?:同期|水平|基数|基數|结转|結轉|遗留|遺留|计划|平均)/;

/**
 * Follows a text from left to right and knows whether what it reads is told as past. A plan's targets lie ahead; the
 * same words about last year (去年建成学校3所) are no targets. What draws a comparison (较上年下降3%) is not past.
 */
export class Tense {
  /** The characters that `read` wants to be shown. */
  static readonly STARTS = '去上过過来來近已今明下。；;！!？?，,';
  #sentence = false;
  #clause = false;

  get past(): boolean {
    return this.#sentence || this.#clause;
  }

  /** Takes notice of the character at an offset. */
  read(text: string, at: number): void {
    const next = text[at + 1] || ' ';
    switch (text[at]) {
      case '，':
      case ',':
        this.#clause = false;
        return;
      case '今':
      case '明':
        if (next === '年') this.#sentence = false;
        return;
      case '下':
        if (next === '一' || next === '步') this.#sentence = false;
        return;
      case '去':
      case '上':
        if (next === '年' || (next === '一' && text[at + 2] === '年')) this.#tell(text, at);
        return;
      case '过':
      case '過':
        if (next === '去' && '一两兩三五十几幾的年，,'.includes(text[at + 2] || ' ')) this.#tell(text, at);
        return;
      case '近':
        if (next === '年' && '来來'.includes(text[at + 2] || ' ')) this.#tell(text, at);
        return;
      case '来':
      case '來':
        if (text[at - 1] === '年' && '一两兩三五十多几幾'.includes(text[at - 2] || ' ')) this.#tell(text, at);
        return;
      case '已':
        if (text[at - 1] !== '而') this.#clause = true;
        return;
      default:
        this.#sentence = false;
        this.#clause = false;
    }
  }

  #tell(text: string, at: number): void {
    const compared = COMPARED.includes(text[at - 1] || ' ') || '龄齡级級'.includes(text[at + 2] || ' ');
    if (!compared && text[at - 1] !== '以' && !NOT_PAST.test(text.slice(at, at + 7))) this.#sentence = true;
  }
}
