import type { UnitForm } from '../structure/unit-form';
import { blankSlot, type DraftPiece, slot } from './draft-slot';

/**
 * 责任单位的写法: how a new draft gives the units of its items. `bracket` 〔责任单位：　〕 · `paren` （责任单位：…） ·
 * `line` 责任单位：… in a line of its own · `verb` （…牵头，…配合） · `none` not at all · `model` as the past plan,
 * not at all where that names none.
 */
export const UNIT_CHOICES = ['bracket', 'paren', 'line', 'verb', 'none', 'model'] as const;
export type UnitChoice = (typeof UNIT_CHOICES)[number];

/** What the form that a past plan has opens with: the bracket says by itself what belongs in it. */
const LABELLED_BRACKET = /^〔.*：$/;
const HALF_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
};

/** What stands behind an item for its units, to be filled in; `[]` where the draft names none. */
export function unitPieces(choice: UnitChoice, model: UnitForm | null): readonly DraftPiece[] {
  switch (choice) {
    case 'bracket':
      return ['〔责任单位：', blankSlot('责任单位'), '〕'];
    case 'paren':
      return ['（责任单位：', slot('单位名称'), '）'];
    case 'line':
      return ['\n责任单位：', slot('单位名称')];
    case 'verb':
      return ['（', slot('牵头单位'), '牵头，', slot('配合单位'), '配合）'];
    case 'none':
      return [];
    case 'model':
      return model ? asModel(model) : [];
  }
}

function asModel({ form, before, after }: UnitForm): readonly DraftPiece[] {
  const opening = fullWidth(before);
  const unit = LABELLED_BRACKET.test(opening) ? blankSlot('责任单位') : slot('单位名称');
  return [form === 'line' ? `\n${opening}` : opening, unit, fullWidth(after)];
}

/** A text with the punctuation of GB/T 15834: half-width marks take the place of a whole character. */
export function fullWidth(text: string): string {
  return text.replace(/[,:;()]/g, (mark) => HALF_WIDTH[mark] ?? mark);
}
