/** The date that a built site bears. */
import { spawnSync } from "node:child_process";

const DAY = 10;

/**
 * ISO date of the edition: `SOURCE_DATE_EPOCH` (seconds, as reproducible-builds.org has it), else the day
 * of the last commit, so that two builds of one commit are the same; without git the present day.
 */
export function editionDate(
	environment: Readonly<Record<string, string | undefined>> = process.env,
	lastCommit: () => string | null = askGit,
): string {
	const seconds = environment.SOURCE_DATE_EPOCH ?? "";
	if (/^\d+$/u.test(seconds)) return new Date(Number(seconds) * 1000).toISOString().slice(0, DAY);
	return lastCommit() ?? new Date().toISOString().slice(0, DAY);
}

function askGit(): string | null {
	const { status, stdout } = spawnSync("git", ["log", "-1", "--format=%cs"], { encoding: "utf8" });
	const date = (stdout ?? "").trim();
	return status === 0 && /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : null;
}
