/** Longer messages are cut: nobody asks a question of more than a page. In UTF-16 units. */
export const MAX_TEXT = 4_000;
