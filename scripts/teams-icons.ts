/**
 * Draws the icons of the Teams app, `manifest/teams/color.png` and `outline.png`: a signpost with two arms. Run again after a
 * change of the drawing, and look at both.
 */
import { writeFileSync } from "node:fs";
import { encode } from "fast-png";

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];
export type Drawing = { readonly size: number; readonly symbol: Colour; readonly ground?: Colour };

const WHITE: Colour = [255, 255, 255];
const ACCENT: Colour = [0x1f, 0x3a, 0x5f];
export const ICONS = {
  color: { size: 192, symbol: WHITE, ground: ACCENT },
  outline: { size: 32, symbol: WHITE },
} as const satisfies Record<string, Drawing>;

/** On a square of 32: the post, and an arm to either side of it. */
const POST: readonly Point[] = [
  [14.5, 1],
  [17.5, 1],
  [17.5, 31],
  [14.5, 31],
];
const RIGHT: readonly Point[] = [
  [4, 4],
  [24, 4],
  [30, 8.5],
  [24, 13],
  [4, 13],
];
const LEFT: readonly Point[] = RIGHT.map(([x, y]) => [32 - x, y + 12]);
/** An arm is drawn as a line of this width. */
const STROKE = 2;
/** The colour icon keeps its symbol away from the edge. */
const MARGIN = 0.18;
/** Points that are looked at in each direction of a pixel. */
const SAMPLES = 8;

/** @returns red, green, blue and opacity of each pixel, row by row */
export function draw({ size, symbol, ground }: Drawing): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const share = shareCovered(column, row, size, ground === undefined ? 0 : MARGIN);
      const mixed = symbol.map((part, index) =>
        Math.round(part * share + (ground?.[index] ?? part) * (1 - share)),
      );
      pixels.set([...mixed, ground === undefined ? Math.round(255 * share) : 255], (row * size + column) * 4);
    }
  return pixels;
}

/** How much of a pixel the symbol covers, from 0 to 1. */
function shareCovered(column: number, row: number, size: number, margin: number): number {
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const at = (place: number) => ((place - margin) / (1 - 2 * margin)) * 32;
    if (isSymbol([at(x), at(y)])) covered += 1;
  }
  return covered / (SAMPLES * SAMPLES);
}

/** The arms are outlines, before which the post is not seen. */
function isSymbol(point: Point): boolean {
  const arms = [RIGHT, LEFT].filter((arm) => isInside(point, arm));
  if (arms.length > 0) return arms.some((arm) => distanceToEdge(point, arm) <= STROKE);
  return isInside(point, POST);
}

function isInside([x, y]: Point, corners: readonly Point[]): boolean {
  return edgesOf(corners).reduce((inside, [[x1, y1], [x2, y2]]) => {
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    return crosses ? !inside : inside;
  }, false);
}

function distanceToEdge([x, y]: Point, corners: readonly Point[]): number {
  return Math.min(
    ...edgesOf(corners).map(([[x1, y1], [x2, y2]]) => {
      const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
      const share = Math.min(1, Math.max(0, along));
      return Math.hypot(x - (x1 + share * (x2 - x1)), y - (y1 + share * (y2 - y1)));
    }),
  );
}

function edgesOf(corners: readonly Point[]): readonly (readonly [Point, Point])[] {
  return corners.map((corner, index) => [corner, corners[(index + 1) % corners.length] ?? corner]);
}

if (process.argv[1]?.endsWith("teams-icons.ts") === true)
  for (const [name, drawing] of Object.entries(ICONS))
    writeFileSync(
      `manifest/teams/${name}.png`,
      encode({ width: drawing.size, height: drawing.size, data: draw(drawing), channels: 4 }),
    );
