/**
 * Words of which a text must have one for a pattern to match in it, read from the pattern's source; `null` where the
 * pattern does not tell. What a pattern only may have (`?`, `*`, lookarounds, classes of many characters) says nothing.
 */
export function requiredWords({ source }: RegExp): readonly string[] | null {
  return new PatternReader(source).alternatives();
}

/** Classes of more characters than this are passed over: nearly every text has one of them. */
const LARGEST_CLASS = 80;
/** Marks that nearly every text has. */
const COMMON = '，、。';
const DIGITS = [...'0123456789'];

type Words = readonly string[] | null;

/** Reads a pattern from left to right, as far as the words in it go. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** To the end of the group or the pattern: one of the words of each alternative, if each has any. */
  alternatives(): Words {
    let all: string[] | null = [];
    for (;;) {
      const words = this.#sequence();
      if (words === null) all = null;
      else all?.push(...words);
      if (this.#source[this.#at] !== '|') return all && [...new Set(all)];
      this.#at++;
    }
  }

  /** One alternative: of the words that it must have, those that tell most. */
  #sequence(): Words {
    let best: Words = null;
    let run = '';
    const endRun = () => {
      if (run !== '' && !COMMON.includes(run)) best = better(best, [run]);
      run = '';
    };
    while (
      this.#at < this.#source.length &&
      this.#source[this.#at] !== '|' &&
      this.#source[this.#at] !== ')'
    ) {
      const { literal, words } = this.#atom();
      const isRequired = this.#quantifierRequires();
      if (literal !== null && isRequired === 'once') run += literal;
      else {
        endRun();
        if (isRequired !== 'no') best = better(best, literal === null ? words : [literal]);
      }
    }
    endRun();
    return best;
  }

  /** A character that stands for itself, or what a group or class must have. */
  #atom(): { readonly literal: string | null; readonly words: Words } {
    const char = this.#source[this.#at++] ?? '';
    if (char === '(') return { literal: null, words: this.#group() };
    if (char === '[') return { literal: null, words: this.#characterClass() };
    if (char === '\\') return this.#escape();
    return { literal: '.^$'.includes(char) ? null : char, words: null };
  }

  #escape(): { readonly literal: string | null; readonly words: Words } {
    const char = this.#source[this.#at++] ?? '';
    if (char === 'd') return { literal: null, words: DIGITS };
    if (char === 'u' || char === 'x') return { literal: this.#coded(), words: null };
    if (char === 'p' || char === 'P' || char === 'k') {
      this.#at += /^(?:\{[^}]*\}|<[^>]*>)/.exec(this.#source.slice(this.#at))?.[0].length ?? 0;
      return { literal: null, words: null };
    }
    return { literal: /[a-zA-Z0-9]/.test(char) ? null : char, words: null };
  }

  /** The character of a code, 200b or {200b} or 0b, or `null` where it is no single UTF-16 unit. */
  #coded(): string | null {
    const [code = '', digits = code] =
      /^(?:\{([0-9a-fA-F]+)\}|[0-9a-fA-F]{4}|[0-9a-fA-F]{2})/.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += code.length;
    const value = Number.parseInt(digits, 16);
    return value < 0xd800 || (value > 0xdfff && value < 0x10000) ? String.fromCharCode(value) : null;
  }

  #group(): Words {
    const kind = /^\?(?:<?[=!]|:|<[^>]*>)/.exec(this.#source.slice(this.#at, this.#at + 40))?.[0] ?? '';
    this.#at += kind.length;
    const words = this.alternatives();
    this.#at++;
    return /[=!]$/.test(kind) ? null : words;
  }

  #characterClass(): Words {
    const isNegative = this.#source[this.#at] === '^';
    const members: string[] = [];
    let isTold = !isNegative;
    while (this.#at < this.#source.length && this.#source[this.#at] !== ']') {
      const first = this.#member();
      if (first === null) isTold = false;
      const next = this.#source[this.#at + 1];
      if (this.#source[this.#at] !== '-' || next === ']' || next === undefined) {
        members.push(...(first ?? ''));
        continue;
      }
      this.#at++;
      const range = first === null || first.length > 1 ? null : rangeOf(first, this.#member());
      if (range === null) isTold = false;
      else members.push(...range);
    }
    this.#at++;
    return isTold && members.length > 0 && members.length <= LARGEST_CLASS ? members : null;
  }

  /** A character of a class, or all that a sign like \d means; `null` where they are too many to tell. */
  #member(): string | null {
    const char = this.#source[this.#at++] ?? '';
    if (char !== '\\') return char;
    const { literal, words } = this.#escape();
    return literal ?? words?.join('') ?? null;
  }

  #quantifierRequires(): 'no' | 'once' | 'often' {
    const found = /^(?:[?*+]|\{(\d+)[^}]*\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (!found) return 'once';
    this.#at += found[0].length;
    return found[0].startsWith('+') || Number(found[1] ?? 0) > 0 ? 'often' : 'no';
  }
}

/** Every character from one to another, or `null` where they are too many. */
function rangeOf(first: string, last: string | null): readonly string[] | null {
  if (last === null || last.length !== 1) return null;
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  if (to - from >= LARGEST_CLASS) return null;
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
}

/** Of two lists of words one of which a text must have, the one that fewer texts have. */
function better(a: Words, b: Words): Words {
  if (a === null || b === null) return a ?? b;
  const [shortestOfA, shortestOfB] = [shortest(a), shortest(b)];
  if (shortestOfA !== shortestOfB && Math.min(shortestOfA, shortestOfB) < 2)
    return shortestOfA > shortestOfB ? a : b;
  return b.length < a.length ? b : a;
}

function shortest(words: readonly string[]): number {
  return words.reduce((least, { length }) => Math.min(least, length), Number.MAX_SAFE_INTEGER);
}
