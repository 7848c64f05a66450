/** What stands where phones would: how to give a mini-program. */
import { element } from './element';

export function noPhones(): HTMLElement {
  return element(
    'section',
    { className: 'empty-view', label: ['手机', 'Phones'] },
    element('h2', { words: ['这里还没有小程序', 'There is no mini-program here yet'] }),
    element('p', {
      words: [
        '本地云在项目的 project.config.json 里找 miniprogramRoot：写上它，重新启动，手机就出现在这里，用真实的 WXML、WXSS 和脚本，不用改代码。',
        'The local cloud looks for miniprogramRoot in the project’s project.config.json: name it, start again, and phones stand here, running your WXML, WXSS and scripts unmodified.',
      ],
    }),
    element('pre', {
      textContent: '{\n  "miniprogramRoot": "miniprogram/",\n  "cloudfunctionRoot": "cloudfunctions/"\n}',
    }),
    element('p', {
      words: [
        '在那之前，“开发者”里可以调用每个云函数、看数据。',
        'Until then, call every function and look into the data under Developer.',
      ],
    }),
  );
}
