import { type Database, openDatabase } from "../../src/storage/database.ts";
import type { FreshDatabase } from "./databases.ts";

/** Opens a new database, makes a store in it, and takes both away on closing. */
export async function openedIn<Store>(
  fresh: () => Promise<FreshDatabase>,
  make: (database: Database) => Store,
): Promise<{ readonly store: Store; readonly database: Database; readonly close: () => Promise<void> }> {
  const { settings, drop } = await fresh();
  const database = await openDatabase(settings);
  const close = async () => {
    await database.close();
    await drop();
  };
  return { store: make(database), database, close };
}

export const nothingToClose = async (): Promise<void> => undefined;
