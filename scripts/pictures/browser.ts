import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { UsageError } from "../../src/errors.ts";

/** Where Debian and others put it. */
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  // Grey letters make pictures of half the size.
  "--disable-lcd-text",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type Drawing = {
  /** Draws a page at this width, in CSS pixels. @returns its height, and a picture when `file` is given */
  readonly draw: (page: string, width: number, file?: string) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** @throws UsageError with what to install when there is no Chromium */
export async function openDrawing(): Promise<Drawing> {
  const executablePath = [process.env["CHROMIUM"] ?? "", ...PLACES].find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new UsageError(
      "There is no Chromium to draw with.",
      "Install one (Debian: apt-get install -y chromium fonts-lato), or say in CHROMIUM where it is.",
    );
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const page = await browser.newPage();
  await page.route("**", (route) =>
    route.request().url().startsWith("data:") ? route.continue() : route.abort(),
  );

  async function draw(html: string, width: number, file?: string): Promise<number> {
    await page.setViewportSize({ width, height: 100 });
    await page.setContent(html);
    const box = await page.locator("body").boundingBox();
    if (file !== undefined) await page.screenshot({ path: file, fullPage: true });
    return Math.ceil(box?.height ?? 0);
  }

  return { draw, close: () => browser.close() };
}
