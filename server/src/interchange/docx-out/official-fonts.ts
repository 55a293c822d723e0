/** The font of each part of an official document (公文), by its name on the writer's computer. */
export interface OfficialFonts {
  /** 标题 */
  readonly title: string;
  /** 正文, and headings of the third and deeper levels */
  readonly body: string;
  /** 一、 */
  readonly heading1: string;
  /** （一） */
  readonly heading2: string;
  /** 页码 */
  readonly page: string;
}

/** The fonts that GB/T 9704—2012 asks for (5.2.2, 7.3, 7.5), by the names that they have in bureaus. */
export const OFFICIAL_FONTS: OfficialFonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  page: '宋体',
};
