/** The style of the page: light and dark as the reader's system has it, light on paper; nothing from elsewhere. */
export const PAGE_STYLE = `
:root{--paper:#fff;--ink:#1d2433;--faint:#5b6475;--line:#d9dee7;--soft:#f4f6fa;--first:#1f5fbf;--second:#9cc0ee;--good:#1a7f4b;--warn:#9a5b00;--bad:#b3261e;color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14181f;--ink:#e6e9ef;--faint:#a2abba;--line:#333b48;--soft:#1c222c;--first:#6aa5f8;--second:#34567f;--good:#5fd39a;--warn:#f0b35a;--bad:#ff8a80}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.65 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
main,header.page,nav{max-width:60rem;margin:0 auto;padding:0 1.25rem}
header.page{padding-top:2rem}
h1{font-size:1.7rem;line-height:1.3;margin:0 0 .3rem}
h2{font-size:1.2rem;margin:2.4rem 0 .8rem;padding-bottom:.3rem;border-bottom:2px solid var(--line)}
.faint{color:var(--faint)}
nav{display:flex;gap:1rem;padding-top:1rem;font-size:.9rem}
.choice{position:absolute;opacity:0}
.choice:focus-visible~nav{outline:2px solid var(--first)}
#show-zh:checked~* .en,#show-en:checked~* .zh{display:none}
#show-zh:checked~nav label[for=show-zh],#show-en:checked~nav label[for=show-en]{font-weight:700;text-decoration:underline}
nav label{cursor:pointer}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.8rem;padding:0;margin:1.2rem 0;list-style:none}
.figures li{background:var(--soft);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem}
.figures b{display:block;font-size:1.6rem;line-height:1.2}
ol.outline,ol.outline ol{list-style:none;padding-left:0;margin:0}
ol.outline ol{padding-left:1.4rem}
ol.outline li{margin:.3rem 0}
.section>p{font-weight:700;margin:.9rem 0 .2rem}
.item>p{margin:0}
.tag{display:inline-block;font-size:.8rem;line-height:1.5;border:1px solid var(--line);border-radius:.7rem;padding:0 .5rem;margin-left:.35rem;color:var(--faint);background:var(--soft)}
.good{color:var(--good)}.warning{color:var(--warn)}.error{color:var(--bad)}.info{color:var(--first)}
figure{margin:0}
figcaption{font-size:.9rem;color:var(--faint)}
svg{width:100%;height:auto;display:block}
svg text{fill:var(--ink);font-size:13px}
svg .first{fill:var(--first)}svg .second{fill:var(--second)}svg .axis{stroke:var(--line)}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{border:1px solid var(--line);padding:.35rem .55rem;text-align:left;vertical-align:top}
th{background:var(--soft)}
details{margin-top:.5rem}
.key::before{content:"";display:inline-block;width:.8em;height:.8em;margin:0 .35em 0 .8em;border-radius:2px;background:var(--first)}
.key.two::before{background:var(--second)}
@media print{nav,details:not([open]){display:none}.key::before,th,.figures li{print-color-adjust:exact}body{font-size:10.5pt}main,header.page{max-width:none;padding:0}h2{break-after:avoid}figure,tr,li.item{break-inside:avoid}@page{size:A4;margin:18mm}}
`.trim();
