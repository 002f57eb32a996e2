/** JSON Schemas of the public data. */
import { z } from "zod";
import { type ContractName, contractSchemas } from "./contract.ts";

/** JSON Schema (draft 2020-12) of one kind of public file. */
export const toJsonSchema = (name: ContractName): unknown => ({
	title: `doi-chieu/${name}`,
	...z.toJSONSchema(contractSchemas[name], { target: "draft-2020-12" }),
});
