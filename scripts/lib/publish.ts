/**
 * How a finished site takes the place of the old one. It grows in .cache/dist; Node cannot exchange two
 * folders in one step, so the old one first steps aside, and whoever finds dist/ missing puts it back.
 */
import { existsSync, lstatSync, mkdirSync, renameSync, statSync } from "node:fs";
import { glob, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { withLock } from "./lock.ts";
import { UserError } from "./userError.ts";

export const DIST = "dist";

/** Where a new site grows: a build that fails leaves the old dist/ as it was. */
export const GROWING = ".cache/dist";

/** The old site while the new one takes its place. It comes and goes by renaming: it is always whole. */
const OLD = ".cache/dist.old";

/** An old site that is being deleted. */
const GONE = ".cache/dist.gone";

/** What `writeWhole` leaves when its process is killed. */
const UNFINISHED = "{content/plans,content/.converted,.cache,src/text}/**/*.{mdx,moi,json,ts}.*.tmp";

/**
 * Puts the old site back where a build was killed between its two steps; to be called by whatever reads
 * or makes dist/. Does nothing where dist/ stands or there is none to put back. A build that is in the
 * middle of these steps is waited for.
 */
export async function restoreSite(): Promise<void> {
	if (existsSync(DIST) || !existsSync(OLD)) return;
	await withLock(
		"restore",
		async () => {
			if (!existsSync(DIST) && existsSync(OLD)) renameSync(OLD, DIST);
		},
		() => {},
	);
}

/**
 * Clears away what builds left that were killed, after `restoreSite`; and says, before the work, when
 * its end could not be published. To be called under the lock.
 */
export async function prepareSite(): Promise<void> {
	await restoreSite();
	mkdirSync(dirname(GROWING), { recursive: true });
	refuseUnmovable();
	if (existsSync(OLD)) await discard();
	await rm(GONE, { recursive: true, force: true });
	await rm(GROWING, { recursive: true, force: true });
	for await (const name of glob(UNFINISHED)) if (/\.\d+\.tmp$/u.test(name)) await rm(name, { force: true });
}

/** A link or another device cannot be exchanged by renaming. */
function refuseUnmovable(): void {
	const status = lstatSync(DIST, { throwIfNoEntry: false });
	if (status === undefined) return;
	if (status.isSymbolicLink())
		throw new UserError(
			"dist là một liên kết (symlink), nên không thay được bằng bản mới. Cách sửa: xoá liên kết ấy rồi chạy lại; sau khi dựng, chép dist/ đến nơi cần.",
		);
	if (status.dev !== statSync(dirname(GROWING)).dev)
		throw new UserError(
			"dist/ và .cache/ nằm trên hai ổ khác nhau, nên không thay được cả bản cũ cùng lúc. Cách sửa: tháo ổ gắn riêng ở dist/ hoặc .cache/ (umount) rồi chạy lại; sau khi dựng, chép dist/ đến nơi cần.",
		);
}

/**
 * Puts the finished site in the place of the old one, which stays or comes back when that fails.
 *
 * @throws What the file system says, with the old dist/ in its place.
 */
export async function publishSite(): Promise<void> {
	const present = existsSync(DIST);
	// Nothing stands between the two steps, so that there is hardly a moment without dist/.
	if (present) renameSync(DIST, OLD);
	try {
		renameSync(GROWING, DIST);
	} catch (error) {
		if (present) renameSync(OLD, DIST);
		throw error;
	}
	// The new site stands; what could not be deleted is the next build's to clear away, and to complain of.
	if (present) await discard().catch(() => {});
}

/** Deletes the old site; under another name, so that half of one is never taken for one. */
async function discard(): Promise<void> {
	await rm(GONE, { recursive: true, force: true });
	renameSync(OLD, GONE);
	await rm(GONE, { recursive: true, force: true });
}
