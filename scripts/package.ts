/** `npm run package`: dist/ → release/, as two archives with configurations, a guide, a checker and their sums. */
import { withLock } from "./lib/lock.ts";
import { gatherEntries, PLACES, prepareTools, readRelease, writeRelease } from "./lib/package/packSite.ts";
import { restoreSite } from "./lib/publish.ts";
import { formatBytes, formatNumber, stage } from "./lib/report.ts";
import { runScript } from "./lib/runScript.ts";

await runScript(() =>
	withLock("package", async () => {
		await restoreSite();
		const release = await stage("Soát lại dist/", readRelease, ({ name }) => name);
		await stage("Làm chương trình kiểm tra", prepareTools);
		const entries = await stage(
			"Gom tệp",
			() => gatherEntries(release),
			({ length }) => `${formatNumber(length)} tệp`,
		);
		const archives = await stage("Đóng gói", () => writeRelease(release, entries));
		for (const { name, bytes } of archives)
			process.stdout.write(`${PLACES.releases}/${name}  ${formatBytes(bytes)}\n`);
		process.stdout.write(`${PLACES.releases}/${release.name}.sha256\n`);
		if (!archives.some(({ name }) => name.endsWith(".zip")))
			process.stdout.write("Trang quá lớn cho tệp .zip (65.535 mục, 4 GB) nên chỉ có tệp .tar.gz.\n");
	}),
);
