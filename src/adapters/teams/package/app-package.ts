import { zipSync } from "fflate";
import { type ManifestChoices, makeManifest } from "../manifest.ts";
import { translationsFor } from "./translations.ts";

/** The files of a package by their names, all of them on top. */
export type AppFiles = Readonly<
  Record<"manifest.json" | "nl.json" | "color.png" | "outline.png", Uint8Array>
>;

export type Icons = Readonly<Record<"color" | "outline", Uint8Array>>;

export function appFiles(choices: ManifestChoices, icons: Icons): AppFiles {
  return {
    "manifest.json": Buffer.from(jsonOf(makeManifest(choices))),
    "nl.json": Buffer.from(jsonOf(translationsFor(choices))),
    "color.png": icons.color,
    "outline.png": icons.outline,
  };
}

/** JSON as a person reads it, with a line end behind it. */
export function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The first day that a zip file can name: with the day of its making, two of the same files would differ. */
const NO_DAY = new Date(1980, 0, 1);

/** What is uploaded to Teams. The same files make the same bytes. */
export function zipOf(files: AppFiles): Uint8Array {
  return zipSync({ ...files }, { level: 9, mtime: NO_DAY });
}
