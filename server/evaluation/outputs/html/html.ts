const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark]!);

const style = `
:root { color-scheme: light; } body { margin: 0 auto; max-width: 1080px; padding: 24px 20px 60px; color: #1c1c1c; background: #fff;
  font: 15px/1.7 "FangSong", "仿宋_GB2312", "Noto Serif SC", "Songti SC", serif; }
h1 { text-align: center; font: 600 26px/1.5 "方正小标宋简体", "Noto Serif SC", "STSong", serif; margin: 12px 0 6px; }
h2 { font: 600 17px/1.6 "SimHei", "Noto Sans SC", sans-serif; margin: 28px 0 8px; } p { margin: 6px 0; } .note { color: #555; font-size: 13px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 14px; } th, td { border: 1px solid #444; padding: 4px 8px; vertical-align: middle; }
th { background: #f3f3f0; font-weight: 600; } .c { text-align: center; } .draft { color: #b00020; font-weight: 700; text-align: center; }
code { font: 12px/1.5 ui-monospace, Consolas, monospace; word-break: break-all; } details { margin: 4px 0; } a { color: #0b4f8a; }
@media print { body { max-width: none; padding: 0; } thead { display: table-header-group; } tr { break-inside: avoid; } }`;

/** A page that needs nothing beside itself and runs nothing. */
export function page(language: 'zh' | 'en', title: string, body: string): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'">
<title>${escaped(title)}</title><style>${style}</style></head><body>
${body}
</body></html>
`;
}
