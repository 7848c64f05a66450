/** 媒体: choosing, looking at, saving. */
import assert from 'node:assert/strict';
import { axeFaults } from '../axe';
import type { PageCase } from '../host-cases';
import { failure, pending, says, script } from './ask-phone';

const MEDIA = 'pages/wx-media/index';
const PICTURE = 'emulator/host/fixture/assets/dot.png';

export const MEDIA_CASES: PageCase[] = [
  {
    name: 'chosen pictures are temporary files with their size; a smaller copy can be made',
    at: MEDIA,
    async run(phone) {
      const chooser = phone.page.waitForEvent('filechooser');
      await phone.tap('choose');
      const opened = await chooser;
      assert.equal(await pending(phone), 'chooseMedia');
      await opened.setFiles([PICTURE, PICTURE]);
      await phone.says('log', '{"type":"image","files":["image 10x10","image 10x10"]}');
      await phone.tap('compress');
      await phone.says('log', '{"width":5,"height":5,"type":"jpeg"}');
    },
  },
  {
    name: 'a computer without a camera shows a drawn person, who can be filmed and photographed; or a file is taken',
    at: MEDIA,
    async run(phone) {
      // A computer, with a mouse: the phones of these checks have fingers.
      await says(phone, `void Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: true }) })`);
      await phone.tap('film');
      await phone.by('camera-shutter').waitFor();
      assert.equal(await pending(phone), 'chooseMedia');
      assert.deepEqual(await axeFaults(phone.page), []);
      await phone.tap('camera-shutter');
      await phone.says('camera-time', /^[1-9]\d* 秒$/);
      await phone.tap('camera-shutter');
      await phone.says('log', '{"type":"video","kind":"video","size":"480x640","some":true}');
      await phone.tap('photograph');
      await phone.tap('camera-shutter');
      await phone.says('log', '{"kind":"image","size":"480x640"}');
      await phone.tap('photograph');
      const chooser = phone.page.waitForEvent('filechooser');
      await phone.tap('camera-files');
      await (await chooser).setFiles([PICTURE]);
      await phone.says('log', '{"kind":"image","size":"10x10"}');
      await phone.tap('photograph');
      await phone.tap('camera-cancel');
      await phone.says('log', 'chooseMedia:fail cancel');
    },
  },
  {
    name: 'a script may choose: with Files, or not at all',
    at: MEDIA,
    async run(phone) {
      await script(
        phone,
        `answer('chooseMessageFile', [new File(['%PDF-'], '起诉状.pdf', { type: 'application/pdf' })])`,
      );
      await phone.tap('message');
      await phone.says('log', '[{"name":"起诉状.pdf","size":5,"type":"file"}]');
      await script(phone, `fail('chooseMedia', 'cancel')`);
      await phone.tap('choose');
      await phone.says('log', 'chooseMedia:fail cancel');
    },
  },
  {
    name: 'long after a tap the browser must be asked once more',
    at: MEDIA,
    async run(phone) {
      await says(phone, `Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } })`);
      await phone.tap('choose');
      await phone.by('file-choose').waitFor();
      const chooser = phone.page.waitForEvent('filechooser');
      await phone.tap('file-choose');
      await (await chooser).setFiles([PICTURE]);
      await phone.says('log', '{"type":"image","files":["image 10x10"]}');
      await phone.page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'pictures are looked at one after the other, and closed',
    at: MEDIA,
    async run(phone) {
      await phone.tap('preview');
      await phone.says('viewer-count', '2 / 3');
      await phone.page.keyboard.press('ArrowRight');
      await phone.says('viewer-count', '3 / 3');
      assert.deepEqual(await axeFaults(phone.page), []);
      await phone.tap('viewer-close');
      await phone.page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'a document is shown; one that is not there, or that WeChat cannot show, is said',
    at: MEDIA,
    async run(phone) {
      await phone.tap('document');
      await phone.page.getByRole('dialog', { name: 'notice.txt' }).waitFor();
      await phone.page.frameLocator('[data-testid=document-content]').getByText('通知书').waitFor();
      await phone.tap('document-back');
      await phone.says('log', "openDocument:fail file doesn't exist");
      assert.equal(
        await failure(phone, `openDocument({ filePath: 'assets/dot.exe' })`),
        'openDocument:fail filetype not supported',
      );
    },
  },
  {
    name: 'saving a picture asks once for the album; a refusal holds',
    at: MEDIA,
    async run(phone) {
      await phone.tap('save');
      await phone.sees('保存图片或视频到你的相册');
      const saved = phone.page.waitForEvent('download');
      await phone.tap('permission-allow');
      assert.equal((await saved).suggestedFilename(), 'dot.png');
      await phone.says('log', 'saveImageToPhotosAlbum:ok');
      await phone.go({ as: 'o-bob', at: MEDIA });
      await phone.tap('save');
      await phone.tap('permission-deny');
      await phone.says('log', 'saveImageToPhotosAlbum:fail auth deny');
      await phone.tap('save');
      assert.equal(await pending(phone), null);
      assert.equal(await failure(phone, `authorize({ scope: 'scope.writePhotosAlbum' })`), 'authorize:fail auth deny');
    },
  },
  {
    name: 'the recorder asks for the microphone, and what was spoken is a file; a refusal is said',
    at: MEDIA,
    async run(phone) {
      await script(phone, `answer('RecorderManager', new File(['RIFF spoken'], 'spoken.wav', { type: 'audio/wav' }))`);
      await phone.tap('record');
      await phone.sees('使用你的麦克风');
      await phone.tap('permission-allow');
      await phone.says('log', '{"kind":"wav","duration":1000,"fileSize":11}');
      await phone.go({ as: 'o-bob', at: MEDIA });
      await phone.tap('record');
      await phone.tap('permission-deny');
      await phone.says('log', 'operateRecorder:fail auth deny');
    },
  },
  {
    name: 'a sound plays to its end',
    at: MEDIA,
    async run(phone) {
      // 800 samples of silence, 8 bits at 8 kHz.
      const heard = says<string>(
        phone,
        `new Promise((told) => {
          const text = (value) => [...value].map((letter) => letter.charCodeAt(0));
          const number = (value, bytes) => Array.from({ length: bytes }, (_, at) => (value >> (8 * at)) & 255);
          const format = [...number(16, 4), ...number(1, 2), ...number(1, 2), ...number(8000, 4), ...number(8000, 4), ...number(1, 2), ...number(8, 2)];
          const wave = [...text('RIFF'), ...number(836, 4), ...text('WAVEfmt '), ...format, ...text('data'), ...number(800, 4), ...Array(800).fill(128)];
          const filePath = wx.env.USER_DATA_PATH + '/silence.wav';
          wx.getFileSystemManager().writeFileSync(filePath, new Uint8Array(wave).buffer);
          const sound = wx.createInnerAudioContext();
          const events = [];
          sound.onPlay(() => events.push('play'));
          sound.onEnded(() => told([...events, 'ended', sound.duration].join()));
          sound.onError(({ errMsg }) => told(errMsg));
          sound.src = filePath;
          sound.play();
        })`,
      );
      assert.equal(await heard, 'play,ended,0.1');
    },
  },
];
