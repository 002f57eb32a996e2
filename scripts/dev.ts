/**
 * `npm run dev`: Astro's development server over the derived data, derived again whenever a source,
 * a plan or an override changes. Open pages reload by themselves. Search needs `npm start`.
 */
import { relative } from "node:path";
import { dev } from "astro";
import { withLock } from "./lib/lock.ts";
import { reportIssues, runAlign, runConvert } from "./lib/pipeline.ts";
import { describeFailure, runScript } from "./lib/runScript.ts";
import { forgetBuilds } from "./lib/site.ts";

/** Saving one file makes several events. */
const SETTLE = 150;

/** Waits while another command writes: whoever edits wants to see the outcome, not a refusal. */
function derive(): Promise<void> {
	return withLock(
		"dev",
		async () => {
			const converted = await runConvert(new Set());
			const aligned = await runAlign(converted.sources);
			reportIssues([...converted.issues, ...aligned.issues], aligned.findings);
		},
		({ command, pid }) => process.stdout.write(`Đang đợi ${command} (tiến trình ${pid}) xong…\n`),
	);
}

await runScript(async () => {
	await derive();
	await forgetBuilds();
	process.env.ASTRO_TELEMETRY_DISABLED = "1";
	const server = await dev({ logLevel: "warn" });
	process.stdout.write(`Đang soạn tại http://localhost:${server.address.port}/ (Ctrl+C để dừng)\n`);

	let timer: NodeJS.Timeout | undefined;
	let running: Promise<void> = Promise.resolve();
	// The development server's own watcher: Node's loses files that an editor replaces when saving.
	server.watcher.add("content");
	server.watcher.on("all", (_event, path) => {
		const name = relative("content", path);
		if (name.startsWith("..") || name.startsWith(".converted") || /\.(?:tmp|moi)$/u.test(name)) return;
		clearTimeout(timer);
		timer = setTimeout(() => {
			running = running.then(derive).catch((error: unknown) => {
				process.stderr.write(`${describeFailure(error)}\n`);
			});
		}, SETTLE);
	});
});
