/**
 * 10,000 damaged plans (seeded): no crash, no hang over 5 s, no letter lost, MDX that comes back.
 * Run: npm run bench fuzz [number] [seed]
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planIds } from "../support/fixtures.ts";
import { mutate, seeded } from "../support/mutate.ts";
import { whatIsLost } from "../support/nothingLost.ts";

const SLOWEST = 5000;
const [total = "10000", seed = "43"] = process.argv.slice(2);
const random = seeded(Number(seed));
const root = join(import.meta.dirname, "../..");
const plans = planIds.map((id) => readFileSync(join(root, `content/sources/${id}.txt`), "utf8"));
const failures = new Map<string, number>();
let slowest = 0;
for (let n = 0; n < Number(total); n++) {
	const text = mutate(plans[n % plans.length] ?? "", random, 1 + Math.floor(random() * 30));
	const start = performance.now();
	let lost: string | null;
	try {
		lost = whatIsLost(text);
	} catch (error) {
		lost = `crash: ${error instanceof Error ? error.stack : String(error)}`;
	}
	slowest = Math.max(slowest, performance.now() - start);
	if (lost !== null) {
		failures.set(lost.slice(0, 200), (failures.get(lost.slice(0, 200)) ?? 0) + 1);
		if (failures.size <= 5) process.stdout.write(`plan ${n}: ${lost.slice(0, 600)}\n`);
	}
}
const failed = [...failures.values()].reduce((sum, times) => sum + times, 0);
process.stdout.write(
	`${total} plans, seed ${seed}: ${failed} failures; slowest ${slowest.toFixed(0)} ms; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`,
);
process.exitCode = failed > 0 || slowest > SLOWEST ? 1 : 0;
