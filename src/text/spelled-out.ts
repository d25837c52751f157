/** Names whose signs would be lost, in lower case, and the words that stand for them. */
export const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])(?:asp|vb|ado)?\.net(?![\p{L}\p{N}])/gu, " dotnet "],
  [/(?<![\p{L}\p{N}])c\s?#/gu, " csharp "],
  [/(?<![\p{L}\p{N}])c\+\+/gu, " cpp "],
  [/as\s?\/\s?400/gu, " as400 "],
  [/pl\s?\/\s?sql/gu, " plsql "],
  [/(?<![\p{L}\p{N}])node\.js/gu, " nodejs "],
  [/(?<=\p{L})\.js(?![\p{L}\p{N}])/gu, " js "],
  [/r&d/gu, " rnd "],
  [/(?<=\p{L})&(?=\p{L})/gu, " en "],
];
