import { expect, test } from 'vitest';
import { cdp, commands } from 'vitest/browser';
import { middleAndSenior } from '#lib/content/frameworks/middle-and-senior.ts';
import { whereIAmNow } from '#lib/content/instruments/where-i-am-now.ts';
import { drawLines } from '#lib/ui/line-chart.ts';
import { drawRadar } from '#lib/ui/radar-chart.ts';
import { interleaved, tableOf } from './figures.ts';

const colours = { ink: '#222', rule: '#ccc' };
const look = { colour: '#a70', dash: [4, 2], shape: 'circle' } as const;

/** A canvas as on a phone, gone when it has been drawn on. */
function onACanvas(draw: (canvas: HTMLCanvasElement) => () => void): () => Promise<number> {
  return async () => {
    const frame = document.createElement('div');
    frame.style.cssText = 'position: relative; width: 328px; height: 320px';
    const canvas = frame.appendChild(document.createElement('canvas'));
    document.body.append(frame);
    const began = performance.now();
    const clear = draw(canvas);
    // What the canvas was told is drawn only when somebody reads it.
    canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
    const took = performance.now() - began;
    clear();
    frame.remove();
    await new Promise(requestAnimationFrame);
    return took;
  };
}

/** The strokes of a radar and nothing else: no chart can be quicker. */
function strokes(canvas: HTMLCanvasElement): () => void {
  canvas.width = 328;
  canvas.height = 320;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  for (let line = 0; line < 8; line += 1) {
    context.beginPath();
    for (let corner = 0; corner <= 6; corner += 1) {
      const angle = (corner * Math.PI) / 3;
      context.lineTo(164 + Math.cos(angle) * 15 * line, 160 + Math.sin(angle) * 15 * line);
    }
    context.stroke();
  }
  for (const [index, { shortName }] of middleAndSenior.areas.entries())
    context.fillText(shortName, 20, 20 + 20 * index);
  return () => undefined;
}

const radar = onACanvas((canvas) =>
  drawRadar(canvas, {
    ...colours,
    labels: middleAndSenior.areas.map(({ shortName }) => shortName.split(' ')),
    levels: 4,
    lines: ['me', 'Priya', 'to start the course', 'in the role'].map((name, at) => ({
      ...look,
      name,
      size: 7,
      filled: at === 0,
      values: middleAndSenior.areas.map((_, index) => (index + at) % 4),
    })),
  }),
);

const lines = onACanvas((canvas) =>
  drawLines(canvas, {
    ...colours,
    labels: [['1st look'], ['2nd look'], ['3rd look']],
    points: 5,
    lines: whereIAmNow.areas.map(({ shortName }, at) => ({
      ...look,
      name: shortName,
      values: [2 + at / 2, 3, 3.5],
    })),
  }),
);

test('charts on a phone, at a CPU throttle of four', async () => {
  const session = cdp();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const variants = { 'strokes alone': onACanvas(strokes), radar, lines };
  // The first of each compiles; a phone pays that once.
  const first = await interleaved(variants, 1);
  const times = await interleaved(variants, 30);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await commands.writeFile(
    'tests/bench/out/charts.json',
    JSON.stringify({ first, times }, undefined, 2),
  );
  await commands.writeFile('tests/bench/out/charts.md', `${tableOf(times)}\n`);
  console.info(
    `${tableOf(times)}\nThe first time: ${first.map(({ ms }) => ms[0]?.toFixed(0)).join(', ')} ms`,
  );
  expect(times.every(({ ms }) => ms.length === 30)).toBe(true);
});
