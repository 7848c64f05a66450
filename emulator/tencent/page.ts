/** The page that DetectAuth's Url leads to. In the cloud a camera looks at the person; here he says himself how it ends. */
import { FAILURES, USUAL_FAILURE } from './failures';
import type { FaceInfo } from './shape';

interface Shown extends Pick<FaceInfo, 'id' | 'name' | 'state'> {
  text: string;
  redirectUrl: string;
}

const STATES: Record<FaceInfo['state'], string> = {
  waiting: '请面对镜头，大声读出下面这句话。',
  passed: '核验已通过，可以返回了。',
  failed: '核验没有通过，可以再试一次。',
  expired: '这次核验已过期，请返回重新开始。',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Only to a web page: an address such as `javascript:` would run on this port. */
const safe = (url: string) => (/^https?:\/\//.test(url) ? url : '');

export function facePage({ id, name, state, text, redirectUrl }: Shown): string {
  const open = state === 'waiting' || state === 'failed';
  const codes = FAILURES.filter(({ number }) => number !== undefined)
    .map(({ code, message }) => {
      const chosen = code === USUAL_FAILURE ? ' selected' : '';
      return `<option value="${code}"${chosen}>${escaped(message)}</option>`;
    })
    .join('');
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>人脸核验（本地替身）</title>
<style>
  body { font: 17px/1.7 system-ui, sans-serif; margin: 0 auto; max-width: 30em; padding: 24px 20px; color: #1f2329; }
  blockquote { margin: 16px 0; padding: 16px; background: #f2f3f5; font-size: 20px; }
  button, select { font: inherit; width: 100%; min-height: 48px; margin-top: 12px; border: 1px solid #8a9099; border-radius: 6px; background: #fff; color: inherit; }
  button.main { background: #1f4e8c; border-color: #1f4e8c; color: #fff; }
  h1 { font-size: 26px; margin: 8px 0 16px; }
  label { display: block; margin-top: 28px; }
  small { color: #5c6370; }
</style>
<main>
<h1>人脸核验</h1>
<p>${name === '' ? '' : `核验人：${escaped(name)}`}</p>
<p role="status">${STATES[state]}</p>
${text === '' ? '' : `<blockquote>${escaped(text)}</blockquote>`}
<p><small>这是本机的替身，不拍摄也不录音，由您选择结果。</small></p>
${
  open
    ? `<button class="main" data-do="pass">通过</button>
<label>不通过的原因<select>${codes}</select></label>
<button data-do="fail">不通过</button>`
    : ''
}
</main>
<script>
  const after = ${JSON.stringify(safe(redirectUrl)).replaceAll('<', '\\u003c')};
  for (const button of document.querySelectorAll('[data-do]'))
    button.onclick = async () => {
      const body = button.dataset.do === 'fail' ? { code: document.querySelector('select').value } : {};
      await fetch('/face/${id}/' + button.dataset.do, { method: 'POST', body: JSON.stringify(body) });
      if (after) location.href = after; else location.reload();
    };
</script>
`;
}
