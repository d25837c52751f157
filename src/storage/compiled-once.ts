import type { Compilable, CompiledQuery, Kysely, QueryResult } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * A query that is made over and over with other values: compiling takes longer than running it, so it is compiled for the
 * first, and anew for another number of them. They stand in the query in the order in which they are given. For one
 * database, for each has a language of its own.
 */
export function compiledOnce<Values extends readonly unknown[], Row>(
  build: (kysely: Kysely<Tables>, ...values: Values) => Compilable<Row>,
): (kysely: Kysely<Tables>, ...values: Values) => Promise<QueryResult<Row>> {
  const compiled = new Map<number, CompiledQuery<Row>>();
  return (kysely, ...values) => {
    const parameters = values.flat(2);
    const query = compiled.get(parameters.length) ?? build(kysely, ...values).compile();
    compiled.set(parameters.length, query);
    return kysely.executeQuery({ ...query, parameters });
  };
}
