import { fileURLToPath } from "node:url";

/** The catalog as the last release had it. It lies with the catalog, and is no part of it. */
export const RELEASED_FILE = fileURLToPath(new URL("../catalog/released.json", import.meta.url));
