/** Bills of materials against the official schema, which travels with CycloneDX's own library. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv, type ErrorObject } from "ajv";
import addFormats from "ajv-formats";

const folder = join(
	dirname(createRequire(import.meta.url).resolve("@cyclonedx/cyclonedx-library/package.json")),
	"res/schema",
);
const read = (name: string): object => JSON.parse(readFileSync(join(folder, name), "utf8"));

const ajv = new Ajv({ strict: false, formats: { "idn-email": true, "iri-reference": true } });
addFormats.default(ajv);
for (const name of ["spdx.SNAPSHOT.schema.json", "jsf-0.82.SNAPSHOT.schema.json"])
	ajv.addSchema(read(name), `http://cyclonedx.org/schema/${name}`);
const validate = ajv.compile(read("bom-1.6.SNAPSHOT.schema.json"));

/** What CycloneDX 1.6 finds wrong with a bill; empty when it is valid. */
export function bomErrors(bom: object): ErrorObject[] {
	return validate(bom) ? [] : [...(validate.errors ?? [])];
}
