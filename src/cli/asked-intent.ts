import { UsageError } from "../errors.ts";
import { Intent } from "../intent.ts";

/** An intent as a file or option names it. Roles are left out where the intent takes none. */
export function askedIntent(
  kind: string,
  roles: readonly string[],
  slots: Readonly<Record<string, unknown>>,
): Intent {
  const usual = { legacy_mapping: { background: [] }, roadmap_mapping: { lines: [] } }[kind] ?? {};
  const candidates = [
    { kind, roles, ...usual, ...slots },
    { kind, ...usual, ...slots },
  ];
  for (const candidate of candidates) {
    const parsed = Intent.safeParse(candidate);
    if (parsed.success) return parsed.data;
  }
  throw new UsageError(
    `${kind} with these roles and slots is no intent.`,
    'Name an intent and role ids, such as --intent role_profile --roles mlops-engineer; more with --slots \'{"background":["java"]}\'.',
  );
}
