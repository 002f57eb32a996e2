/** `npm run package`: dist/ → release/, as two archives with configurations, a guide and their sums. */
import { gatherEntries, PLACES, readRelease, writeRelease } from "./lib/package/packSite.ts";
import { formatBytes, formatNumber, stage } from "./lib/report.ts";

try {
	const release = await stage("Soát lại dist/", readRelease, ({ name }) => name);
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
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
