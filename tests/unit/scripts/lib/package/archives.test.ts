import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { unpackTar } from "modern-tar";
import { fitsZip, writeTarGz, writeZip } from "../../../../../scripts/lib/package/archives.ts";

const folder = mkdtempSync(join(tmpdir(), "nen-"));
after(() => rmSync(folder, { recursive: true }));

const LONG = `goi/${"rất-dài/".repeat(20)}tệp.txt`;
writeFileSync(join(folder, "large"), "Nghị quyết ".repeat(50_000));
const ENTRIES = [
	{ path: "goi/.an", source: { text: "ẩn" } },
	{ path: "goi/large", source: { file: join(folder, "large") } },
	{ path: "goi/rỗng", source: { text: "" } },
	{ path: LONG, source: { text: "sâu" } },
];
const TIME = "2026-01-02T13:14:16";

const NAMES = ENTRIES.map(({ path }) => path);

test("a ZIP holds every entry, hidden, empty and of long Vietnamese name too", async () => {
	await writeZip(join(folder, "a.zip"), ENTRIES, TIME);
	const files = unzipSync(readFileSync(join(folder, "a.zip")));
	assert.deepEqual(
		Object.keys(files).filter((name) => !name.endsWith("/")),
		NAMES,
	);
	assert.equal(Buffer.from(files["goi/large"] ?? []).compare(readFileSync(join(folder, "large"))), 0);
});

test("a tar holds every entry with its mode, owner and time", async () => {
	await writeTarGz(join(folder, "a.tar.gz"), ENTRIES, TIME);
	const entries = await unpackTar(gunzipSync(readFileSync(join(folder, "a.tar.gz"))));
	const files = entries.filter(({ header }) => header.type === "file");
	assert.deepEqual(
		files.map(({ header }) => header.name),
		NAMES,
	);
	for (const { header } of files)
		assert.deepEqual([header.mode, header.uid, header.mtime?.toISOString()], [0o644, 0, `${TIME}.000Z`]);
	assert.equal(Buffer.from(files[1]?.data ?? []).compare(readFileSync(join(folder, "large"))), 0);
});

test("both are the same bytes in every zone, with any umask, whatever the clock of the files says", async () => {
	const script = `
		import { writeTarGz, writeZip } from "./scripts/lib/package/archives.ts";
		import { utimesSync } from "node:fs";
		process.umask(Number(process.env.MASK));
		const [folder, name, entries, time] = JSON.parse(process.env.TEST_INPUT);
		utimesSync(folder + "/large", Number(process.env.MASK), 1);
		console.log((await writeZip(folder + "/" + name + ".zip", entries, time)).sum);
		console.log((await writeTarGz(folder + "/" + name + ".tar.gz", entries, time)).sum);`;
	const sums = ["UTC", "Pacific/Kiritimati", "America/New_York"].map((TZ, at) => {
		const TEST_INPUT = JSON.stringify([folder, `zone${at}`, ENTRIES, TIME]);
		const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
			encoding: "utf8",
			env: { ...process.env, TZ, MASK: at === 0 ? "18" : "63", TEST_INPUT },
		});
		assert.match(stdout, /^[0-9a-f]{64}\n[0-9a-f]{64}\n$/u, stderr);
		return stdout;
	});
	assert.deepEqual(new Set(sums).size, 1);
});

test("an archive whose file cannot be read leaves nothing behind", async () => {
	const before = readdirSync(folder);
	const entries = [{ path: "a", source: { file: join(folder, "khong-co") } }];
	await assert.rejects(writeZip(join(folder, "b.zip"), entries, TIME));
	assert.deepEqual(readdirSync(folder), before);
});

test("a site of more entries or bytes than a plain ZIP can name does not fit", () => {
	const many = Array.from({ length: 65_535 }, (_, n) => ({ path: `a/${n}`, source: { text: "" } }));
	assert.equal(fitsZip(many, 1), false);
	assert.equal(fitsZip(many.slice(1), 1), true);
	assert.equal(fitsZip([], 2 ** 32), false);
});
