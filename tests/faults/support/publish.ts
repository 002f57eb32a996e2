/** Publishes a site of three files that all say FAULT_TEXT: what a build does last, without the build. */
import { mkdirSync, writeFileSync } from "node:fs";
import { withLock } from "../../../scripts/lib/lock.ts";
import { GROWING, prepareSite, publishSite } from "../../../scripts/lib/publish.ts";
import { runScript } from "../../../scripts/lib/runScript.ts";

const publish = async (): Promise<void> => {
	await prepareSite();
	mkdirSync(`${GROWING}/b`, { recursive: true });
	for (const name of ["a", "b/a", "b/b"]) writeFileSync(`${GROWING}/${name}`, process.env.FAULT_TEXT ?? "");
	await publishSite();
};

await runScript(() => withLock("publish", publish), { publishes: true });
