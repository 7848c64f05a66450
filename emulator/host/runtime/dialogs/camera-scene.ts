/** 演示画面: what a camera sees where the computer has none: a drawn person in front of it who moves, and the time. */
const WIDTH = 480;
const HEIGHT = 640;
const PICTURES_A_SECOND = 15;

export function cameraScene(): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d');
  const drawing = setInterval(() => pen && draw(pen), 1000 / PICTURES_A_SECOND);
  if (pen) draw(pen);
  const stream = canvas.captureStream(PICTURES_A_SECOND);
  // A track that is stopped by hand tells nobody: it is looked at.
  const watching = setInterval(() => {
    if (stream.getTracks().some(({ readyState }) => readyState === 'live')) return;
    clearInterval(drawing);
    clearInterval(watching);
  }, 500);
  return stream;
}

function draw(pen: CanvasRenderingContext2D): void {
  const now = performance.now() / 1000;
  const sway = Math.sin(now) * 12;
  pen.fillStyle = '#dfe3e8';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = '#5b6b7f';
  ellipse(pen, WIDTH / 2 + sway, HEIGHT + 40, 190, 230);
  pen.fillStyle = '#e9cdb4';
  ellipse(pen, WIDTH / 2 + sway, 290, 105, 135);
  pen.fillStyle = '#2f2a26';
  ellipse(pen, WIDTH / 2 + sway, 200, 112, 68);
  ellipse(pen, WIDTH / 2 - 40 + sway, 285, 9, 9);
  ellipse(pen, WIDTH / 2 + 40 + sway, 285, 9, 9);
  // Reads aloud.
  ellipse(pen, WIDTH / 2 + sway, 360, 28, 6 + Math.abs(Math.sin(now * 6)) * 10);
  pen.font = '26px sans-serif';
  pen.textAlign = 'center';
  pen.fillText('演示画面', WIDTH / 2, 50);
  pen.fillText(new Date().toLocaleTimeString('zh-CN'), WIDTH / 2, HEIGHT - 30);
}

function ellipse(pen: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
  pen.beginPath();
  pen.ellipse(x, y, width, height, 0, 0, 2 * Math.PI);
  pen.fill();
}
