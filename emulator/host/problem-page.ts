/** What a phone shows instead of a mini-program that could not be built. */
import { excerpt, type Problem } from './build/problem';

const STYLE = `
  body { margin: 0; padding: 20px 16px; background: #f6f4f0; color: #222; font: 15px/1.6 system-ui, "Noto Sans CJK SC", sans-serif }
  h1 { font-size: 20px; margin: 0 0 4px }
  p { margin: 0 0 16px; color: #666 }
  li { list-style: none; margin: 0 0 12px; padding: 12px; background: #fff; border-left: 3px solid #a8322a }
  ul { margin: 0; padding: 0 }
  b { display: block; font: 600 13px/1.5 ui-monospace, monospace; color: #a8322a; overflow-wrap: anywhere }
  pre { margin: 8px 0 0; padding: 8px; background: #f3f3f3; font-size: 13px; white-space: pre-wrap; overflow-wrap: anywhere }
`;

/** @param isWatching it builds again by itself, and reloads this page */
export function problemPage(problems: readonly Problem[], isWatching: boolean): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>小程序未能构建</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>小程序未能构建</h1>
<p>请修改下列 ${problems.length} 处。${isWatching ? '保存后自动重新构建。' : '改好后请重新启动。'}</p>
<ul>
${problems.map(item).join('\n')}
</ul>
</main>
</body>
</html>
`;
}

function item({ file, line, column, text, source }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const code = source?.trim() ? `<pre>${escaped(excerpt(source, column))}</pre>` : '';
  return `<li><b>${escaped(place)}</b>${escaped(text)}${code}</li>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
