/** 声音文件: any sound a browser can read, as WAV of one channel and 16 bits (RIFF, PCM): what speech recognition takes. */
const HEADER_BYTES = 44;
const BYTES_A_SAMPLE = 2;
const LOUDEST = 0x7fff;

/** @param rate samples a second */
export async function wavOf(sound: Blob, rate: number): Promise<Blob> {
  const context = new OfflineAudioContext(1, 1, rate);
  const decoded = await context.decodeAudioData(await sound.arrayBuffer());
  const playing = new OfflineAudioContext(1, Math.max(1, Math.ceil(decoded.duration * rate)), rate);
  const source = playing.createBufferSource();
  source.buffer = decoded;
  source.connect(playing.destination);
  source.start();
  return new Blob([pcmFile((await playing.startRendering()).getChannelData(0), rate)], { type: 'audio/wav' });
}

/** @param samples from -1 to 1 */
export function pcmFile(samples: Float32Array, rate: number): ArrayBuffer {
  const bytes = new ArrayBuffer(HEADER_BYTES + samples.length * BYTES_A_SAMPLE);
  const view = new DataView(bytes);
  const text = (at: number, letters: string) => {
    for (const [i, letter] of [...letters].entries()) view.setUint8(at + i, letter.charCodeAt(0));
  };
  text(0, 'RIFF');
  view.setUint32(4, bytes.byteLength - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * BYTES_A_SAMPLE, true);
  view.setUint16(32, BYTES_A_SAMPLE, true);
  view.setUint16(34, 8 * BYTES_A_SAMPLE, true);
  text(36, 'data');
  view.setUint32(40, samples.length * BYTES_A_SAMPLE, true);
  for (const [i, sample] of samples.entries())
    view.setInt16(HEADER_BYTES + i * BYTES_A_SAMPLE, Math.round(Math.max(-1, Math.min(1, sample)) * LOUDEST), true);
  return bytes;
}
