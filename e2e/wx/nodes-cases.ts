/** 节点: queries, observers, animations. */
import assert from 'node:assert/strict';
import type { PageCase } from '../host-cases';
import { says, style } from './ask-phone';

const NODES = 'pages/wx-nodes/index';

export const NODES_CASES: PageCase[] = [
  {
    name: 'SelectorQuery: dataset, size, computed style, the viewport, and nothing',
    at: NODES,
    async run(phone) {
      await phone.tap('query');
      await phone.says('log', '"width":120,"height":40,"backgroundColor":"rgb(31, 58, 95)"');
      await phone.says('log', '"kind":"paper"');
      await phone.says('log', '"scrollTop":0,"none":null');
    },
  },
  {
    name: 'SelectorQuery: the node of a canvas, which becomes a file',
    at: NODES,
    async run(phone) {
      await phone.tap('draw');
      await phone.says('log', 'png 20x10');
    },
  },
  {
    name: 'IntersectionObserver tells what comes and goes, and not what was away from the start',
    at: NODES,
    async run(phone) {
      assert.equal(await says(phone, 'getCurrentPages()[0].data.seen'), '');
      await phone.by('far').scrollIntoViewIfNeeded();
      await phone.page.waitForFunction(`getCurrentPages()[0].data.seen === 'seen'`);
      await phone.by('box').scrollIntoViewIfNeeded();
      await phone.says('seen', 'gone');
    },
  },
  {
    name: 'createAnimation moves by CSS transitions, step after step',
    at: NODES,
    async run(phone) {
      const ended = says<string[]>(
        phone,
        `new Promise((told) => {
          const names = [];
          document.addEventListener('transitionend', ({ propertyName }) => {
            names.push(propertyName);
            if (propertyName === 'transform') told(names);
          });
        })`,
      );
      await phone.tap('animate');
      assert.deepEqual((await ended).sort(), ['opacity', 'transform', 'width']);
      assert.equal(await style(phone, '[data-testid=box]', 'width'), '200px');
    },
  },
  {
    name: 'keyframes run and are cleared',
    at: NODES,
    async run(phone) {
      await phone.tap('keyframes');
      await phone.says('log', 'cleared');
      assert.equal(await style(phone, '[data-testid=box]', 'opacity'), '1');
    },
  },
];
