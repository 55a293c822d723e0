/** Labels that say who issued a document, when, and where the page has it from. */
export const ISSUER_LABELS = '发布机构 发文机关 发文单位';
export const DATE_LABELS = '成文日期 发文日期 发布日期 发布时间';
export const SOURCE_LABELS = '来源 信息来源 稿件来源';

/** Labels that only the card of a web site has, not a draft's own table. */
export const CARD_LABELS = `
  索引号 主题分类 组配分类 体裁 发布机构 发文机关 发布日期 发布时间 废止日期 生成日期 有效性 效力状态 公文时效 时效性 浏览次数 阅读次数 访问次数
  累计次数 字体 字号 公开方式 公开范围 公开目录 责任编辑`;

/** Labels of the card that government web sites put over a document. */
export const METADATA_LABELS = `${CARD_LABELS} ${ISSUER_LABELS} ${DATE_LABELS} ${SOURCE_LABELS}
  体裁分类 生效日期 作者 点击数 点击量 文号 公开日期 关键词`;

/** Labels of the card that ordinary text has too, so that they say something only in the front of a draft. */
export const COMMON_METADATA_LABELS = '名称 标题 链接 日期 时间 编辑 审核 校对 分享';

/** Labels of the box that an encyclopaedia puts over an entry: 中文名　某规划. */
export const BOX_LABELS = `
  中文名 中文名称 外文名 外文名称 英文名 英文名称 颁布时间 颁布日期 颁布单位 颁布机构 颁布机关 发布单位 发布部门 公布时间 公布单位 印发时间 印发单位
  印发机关 制定机关 制定单位 通过时间 实施时间 实施日期 施行时间 施行日期 失效时间 所属国家 所属地区 所属省份 文件类型 文件性质 法律效力 效力级别`;

/** Words of navigation that stand on a line of their own. */
export const NAVIGATION = `
  首页 打印本页 打印 下载 全屏 收藏 加大 还原 减小 二维码 关闭窗口 关闭 我要纠错 纠错 扫一扫在手机上查看当前页面
  扫一扫在手机打开当前页 分享到 分享 上一篇 下一篇 相关链接 相关报道 相关附件 相关稿件 返回顶部 返回列表 版权所有 网站地图 联系我们
  原文下载 附件下载 文件下载 相关文件下载 电脑版 手机版 无障碍 长者助手`;

/** What lines of a page's foot begin with: 主办：某市政府. A plan says 主办单位. */
export const PAGE_HOSTS = '主办 承办 技术支持';

/** What stands in the foot of a page and nowhere else. */
export const PAGE_RECORDS = '网站标识码 ICP备 公网安备';

/** As `NAVIGATION`, for words that a heading may be too. */
export const COMMON_NAVIGATION = 'Home 正文 微信 微博 大 中 小';

/** Places of a site that nothing but the way to a page names. */
export const SURE_PAGE_PLACES = '首页 政务公开 信息公开';

/** What the way to a page begins with or leads through: 首页 > 政务公开 > 计划. */
export const PAGE_PLACES = `${SURE_PAGE_PLACES}
  主页 当前位置 当前所在位置 您的位置 您现在的位置 您当前的位置 网站 政府信息公开 新闻 栏目 频道 文库 文档库 Home`;

/** What sites that repost texts say of them: 下面是小编为大家整理的……，供大家参考. */
export const REPOSTING = `
  小编 为大家整理 为您整理 供大家参考 供大家学习参考 仅供大家参考 我要投稿 文档下载 免费下载 精品文档 最新最全 欢迎下载 点击下载 会员下载
  转载请注明 此文由 本文由 文章来源于网络 本文来自`;
