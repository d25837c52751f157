/** Elements that begin a new line: a pasted roadmap is told by its lines. */
export const BREAKS = /<\/?(?:p|div|br|ul|ol|li|pre|blockquote)(?:\s[^<>]*|\/)?>/giu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

/** Once, in one pass: what stands escaped twice was typed that way. */
export function decoded(text: string): string {
  return text.replace(
    /&(?:nbsp|lt|gt|quot|apos|amp|#[xX][\da-fA-F]{1,6}|#\d{1,7});/gu,
    (entity) => ENTITIES[entity] ?? numbered(entity),
  );
}

/** A character by its number; as it stands when no character has that number. */
function numbered(entity: string): string {
  const digits = entity.slice(2, -1);
  const code = /^x/iu.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  const isCharacter = code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : entity;
}
