/** Marks that a sentence or clause tells what was: 去年, 上年, 过去五年, 五年来; 已完成. */
const COMPARED = '较比同与超于按据照到';
const NOT_PAST = /^.{2,4}?(?:同期|水平|基数|结转|遗留|计划|平均)/;

/**
 * Follows a text from left to right and knows whether what it reads is told as past. A plan's targets lie ahead; the
 * same words about last year (去年建成学校3所) are no targets. What draws a comparison (较上年下降3%) is not past.
 */
export class Tense {
  /** The characters that `read` wants to be shown. */
  static readonly STARTS = '去上过来近已今明下。；;！!？?，,';
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
        if (next === '去' && '一两三五十几的年，,'.includes(text[at + 2] || ' ')) this.#tell(text, at);
        return;
      case '近':
        if (next === '年' && '来'.includes(text[at + 2] || ' ')) this.#tell(text, at);
        return;
      case '来':
        if (text[at - 1] === '年' && '一两三五十多几'.includes(text[at - 2] || ' ')) this.#tell(text, at);
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
    const compared = COMPARED.includes(text[at - 1] || ' ') || '龄级'.includes(text[at + 2] || ' ');
    if (!compared && text[at - 1] !== '以' && !NOT_PAST.test(text.slice(at, at + 7))) this.#sentence = true;
  }
}
