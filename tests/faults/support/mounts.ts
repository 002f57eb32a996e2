/** Real disks that are small or read-only. They are unmounted whatever happens to the tests. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const mounted = new Set<string>();

/** Mounts something at a new folder, which it returns; null when this user may not. */
function mount(args: readonly string[]): string | null {
	const point = mkdtempSync(path.join(tmpdir(), "doi-chieu-mount-"));
	if (spawnSync("mount", [...args, point]).status === 0) {
		mounted.add(point);
		return point;
	}
	rmdirSync(point);
	return null;
}

/** A disk of so many MB; null when this user may not mount. */
export function mountSmall(megabytes: number): string | null {
	return mount(["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs"]);
}

/** The same folder, on which nothing can be written; null when this user may not mount. */
export function mountReadOnly(folder: string): string | null {
	const point = mount(["--bind", folder]);
	if (point !== null) spawnSync("mount", ["-o", "remount,ro,bind", point]);
	return point;
}

/** Mounts a small disk at a folder of a project; says whether this user may. */
export function mountAt(point: string): boolean {
	mkdirSync(point, { recursive: true });
	const done = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", point]).status === 0;
	if (done) mounted.add(point);
	return done;
}

export function unmount(point: string): void {
	spawnSync("umount", ["-l", point]);
	mounted.delete(point);
	// A folder of a project stays; one made for the disk goes.
	if (path.dirname(point) === tmpdir()) rmdirSync(point);
}

process.on("exit", () => {
	for (const point of mounted) spawnSync("umount", ["-l", point]);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
